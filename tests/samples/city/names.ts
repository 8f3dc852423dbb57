/** Invented people: every name is put together by chance, and no two people of the city share one. */
import type { Chance } from '../chance';

const FAMILY = Array.from(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜戚谢邹喻苏潘葛范彭鲁韦马苗方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕罗毕郝安常乐于傅齐康伍余顾孟黄穆萧尹姚邵汪祁毛狄',
);
const MALE = Array.from('伟强磊军勇杰涛超明刚平辉鹏华飞鑫波斌宇浩凯健俊帆旭宁龙林亮国建志海德文永庆');
const FEMALE = Array.from('芳娜敏静丽艳娟霞秀燕玲桂莹雪琳洁梅倩兰萍红婷慧蓉凤云莉英瑶佳琴');

export class Names {
  private readonly taken = new Set<string>();

  constructor(private readonly chance: Chance) {}

  next(female: boolean): string {
    const given = female ? FEMALE : MALE;
    for (;;) {
      const second = this.chance.pick(given);
      const third = this.chance.is(0.82) ? this.chance.pick(given) : '';
      const name = this.chance.pick(FAMILY) + second + (third === second ? '' : third);
      if (this.taken.has(name)) continue;
      this.taken.add(name);
      return name;
    }
  }
}
