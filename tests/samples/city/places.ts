/** The places and offices of the city. All of them are invented. */

export type Domain = '村' | '社区' | '机关事业单位' | '“两新”组织';

export interface Place {
  /** The short name that everyone uses: 石桥湾村. */
  readonly name: string;
  /** The town, or the department it belongs to. */
  readonly town: string;
  readonly domain: Domain;
  readonly subDomain: string | null;
  /** The legal unit's name. */
  readonly unitName: string;
  /** Names of branches beyond the first one, with their kind. */
  readonly more: readonly (readonly [name: string, kind: string])[];
  /** From how many to how many members the first branch has. */
  readonly size: readonly [from: number, to: number];
}

export const CITY = '云岭市';
export const TOWNS = ['望禾镇', '听泉镇'] as const;
export const OFFICE = '中共云岭市委整体推进领导小组办公室';

function village(name: string, town: string, more: Place['more'] = []): Place {
  const unitName = `${CITY}${town}${name}村民委员会`;
  return { name, town, domain: '村', subDomain: null, unitName, more, size: [16, 30] };
}

function community(name: string, town: string, more: Place['more'] = []): Place {
  const unitName = `${CITY}${town}${name}居民委员会`;
  return { name, town, domain: '社区', subDomain: null, unitName, more, size: [22, 38] };
}

function organ(name: string, town: string, subDomain: string): Place {
  return { name, town, domain: '机关事业单位', subDomain, unitName: CITY + name, more: [], size: [10, 20] };
}

function twoNew(name: string, town: string, subDomain: string): Place {
  return { name, town, domain: '“两新”组织', subDomain, unitName: CITY + name, more: [], size: [7, 12] };
}

export const PLACES: readonly Place[] = [
  village('石桥湾村', '望禾镇', [['石桥湾村柑橘专业合作社党支部', '专业合作社党支部']]),
  village('稻香坪村', '望禾镇'),
  village('青穗村', '望禾镇'),
  village('榆钱坳村', '望禾镇'),
  village('鹭鸣村', '听泉镇', [['鹭鸣村流动党员党支部', '流动党员党支部']]),
  village('竹影村', '听泉镇'),
  village('松涛坞村', '听泉镇'),
  village('枫叶渡村', '听泉镇'),
  community('晨光里社区', '望禾镇', [['晨光里社区楼宇党支部', '商圈市场楼宇党支部']]),
  community('云锦社区', '听泉镇'),
  community('长虹桥社区', '听泉镇'),
  organ('民政事务局', '市直机关工委', '市直机关'),
  organ('农林技术推广中心', '市农业农村党委', '市直事业单位'),
  organ('第九实验学校', '市教育党委', '学校'),
  { ...organ('望禾镇农业综合服务中心', '望禾镇', '乡镇所属机关事业单位') },
  twoNew('禾丰食品有限公司', '市两新工委', '非公有制企业'),
  {
    ...twoNew('启明光电有限公司', '市两新工委', '非公有制企业'),
    more: [['启明光电产业园项目党支部', '项目党支部']],
  },
  twoNew('暖阳社会工作服务中心', '市两新工委', '社会组织'),
  twoNew('锦程物流有限公司', '市两新工委', '非公有制企业'),
  twoNew('云栖商贸有限公司', '市两新工委', '非公有制企业'),
  twoNew('家政服务行业协会', '市两新工委', '社会组织'),
];
