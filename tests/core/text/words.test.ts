import type { CellStyle } from '../../../src/core/model/snapshot';
import { emptyMark, isDitto } from '../../../src/core/text/empty-mark';
import { compact, fold, isTidy, normalise, tidy } from '../../../src/core/text/normalise';
import { orgKey, orgVariants } from '../../../src/core/text/org-name';
import { readPerson, splitName } from '../../../src/core/text/person';
import { isPlainText, numberAsText, readLongText, readText } from '../../../src/core/text/plain-text';
import { told } from './told';

describe('one way of writing', () => {
  test('full width becomes half width, spaces become one, what cannot be seen goes', () => {
    expect(normalise('\u3000１２３．５\u00a0％\u200b\ufeff')).toBe('123.5 %');
    expect(normalise('ＡＢ（ｃ）')).toBe('AB(c)');
    expect(compact('合\u3000 计')).toBe('合计');
    expect(fold('“两新” 组织【A】—1')).toBe('两新组织(a)-1');
  });
  test('a text that stays text keeps its punctuation', () => {
    expect(tidy('  青山村（一组）\u200b ')).toBe('青山村（一组）');
    expect(tidy('青山村\n党支部')).toBe('青山村党支部');
    expect(tidy('第１期')).toBe('第1期');
    expect(tidy('a \u00a0 b')).toBe('a b');
  });
  test.each(['青山村党支部', 'V-2', '“两新”组织…', '张三、李四', '', 'a b', '𠮷野家', '①二'])('%j is tidy', (text) => {
    expect(isTidy(text)).toBe(true);
    expect(tidy(text)).toBe(text);
  });
  test.each([' a', 'a ', 'a  b', 'a\u00a0b', 'a\u200bb', '１', 'a\nb', '\u3000'])('%j is not tidy', (text) => {
    expect(isTidy(text)).toBe(false);
    expect(tidy(text)).not.toBe(text);
  });
});

describe('nothing on purpose', () => {
  test.each([
    ...[
      '无',
      '无。',
      '（无）',
      '/',
      '／',
      '\\',
      '—',
      '——',
      '-',
      '--',
      '－',
      '暂无',
      '暂 无',
      '没有',
      '未开展',
      'N/A',
      'n/a',
    ],
    ...['NULL', 'null', '待定', '*', '…', '不适用', '\\N', '未发现', '未发现问题', '无问题'],
  ])('%j', (text) => {
    expect(emptyMark(text)).not.toBeNull();
  });
  test.each(['', ' ', '0', '否', '无锡', '暂无进展，正在协调', 'x', '-5', '1/2', '无'.repeat(60)])(
    '%j is not that',
    (text) => {
      expect(emptyMark(text)).toBeNull();
    },
  );
  test.each(['同上', ' 同 上 ', '〃', '"', '″', '（同上）'])('%j says as above', (text) => {
    expect(isDitto(text)).toBe(true);
  });
  test.each(['同上级党组织', '上', '', '同意'])('%j does not say as above', (text) => {
    expect(isDitto(text)).toBe(false);
  });
});

describe('names of people', () => {
  test.each([
    ['张三', '张三'],
    ['张 三', '张三 [name-cleaned→张三]'],
    ['张　三', '张三 [name-cleaned→张三]'],
    ['张三（预备）', '张三 [name-cleaned→张三]'],
    ['空缺', 'none 空缺'],
    ['（暂缺）', 'none 暂缺'],
    ['待补', 'none 待补'],
    ['缺', 'none 缺'],
    ['张三同志', '张三 [name-cleaned→张三]'],
    ['★张三', '张三 [name-cleaned→张三]'],
    ['张三*', '张三 [name-cleaned→张三]'],
    ['*张三', '张三 [name-cleaned→张三]'],
    ['张三①', '张三 [name-cleaned→张三]'],
    // Masked for a list that is put up: nothing of it is a footnote.
    ['张**', '张**'],
    ['李*', '李*'],
    ['欧阳*', '欧阳*'],
    ['王*明', '王*明'],
    ['*芳', '*芳'],
    ['**芳', '**芳'],
    ['*建国', '*建国'],
    ['迪丽热巴．迪力木拉提', '迪丽热巴·迪力木拉提 [name-cleaned→迪丽热巴·迪力木拉提]'],
    ['张三.李四', '张三.李四'],
    ['张三1', '张三 [name-cleaned→张三]'],
    ['欧阳 娜娜', '欧阳娜娜 [name-cleaned→欧阳娜娜]'],
    ['张三 李四', '张三 李四'],
    ['张三、李四', '张三、李四'],
    ['阿布都•热合曼', '阿布都·热合曼 [name-cleaned→阿布都·热合曼]'],
    ['John Smith', 'John Smith'],
    [' 王五 ', '王五'],
    ['无', 'none 无'],
    ['', 'blank'],
    ['123', 'unreadable [pattern]'],
  ])('%j → %s', (text, expected) => {
    expect(told(readPerson(text))).toBe(expected);
  });
  test('what stood in brackets is kept aside', () => {
    expect(splitName('张三（预备）')).toEqual({ name: '张三', aside: '预备' });
    expect(splitName('张 三')).toEqual({ name: '张三', aside: '' });
  });
});

describe('texts', () => {
  const code = /^[GVCIN]-\d{1,2}$/u;
  test.each([
    ['青山村党支部', null, '青山村党支部'],
    [' 青山村党支部 ', null, '青山村党支部 [normalised→青山村党支部]'],
    ['—', null, 'none —'],
    ['  ', null, 'blank'],
    ['V-2', code, 'V-2'],
    ['v-2', code, 'V-2 [normalised→V-2]'],
    ['Ｖ－２', code, 'V-2 [normalised→V-2]'],
    ['V—2', code, 'V-2 [normalised→V-2]'],
    ['V2', code, 'unreadable [pattern]'],
    ['无', code, 'none 无'],
  ])('%j → %s', (text, pattern, expected) => {
    expect(told(readText(text, pattern))).toBe(expected);
    if (pattern === null) expect(isPlainText(text)).toBe(told(readText(text)) === text);
  });
  test('a long text keeps its lines', () => {
    expect(told(readLongText(' 一、开展。\n二、落实。 '))).toBe('一、开展。\n二、落实。');
    expect(told(readLongText('无'))).toBe('none 无');
    expect(told(readLongText('\u200b \n'))).toBe('blank');
  });
  test.each([
    ['a day shows as a day', 45473, { shows: 'date', numberFormat: 'yyyy/m/d' }, '2024-06-30'],
    ['a month shows as a month', 45473, { shows: 'date', numberFormat: 'yyyy"年"m"月"' }, '2024-06'],
    ['a percentage with its sign', 0.85, { shows: 'percent', numberFormat: '0%' }, '85%'],
    ['a code with its zeros', 123, { shows: 'number', numberFormat: '000000' }, '000123'],
    ['a long number in full', 13812345678, { shows: 'general', numberFormat: 'General' }, '13812345678'],
    ['a sum without binary dust', 0.1 + 0.2, { shows: 'general', numberFormat: 'General' }, '0.3'],
  ] satisfies [string, number, Pick<CellStyle, 'shows' | 'numberFormat'>, string][])(
    '%s',
    (_title, number, style, expected) => {
      expect(numberAsText(number, { ...style, fill: null, bold: false })).toBe(expected);
    },
  );
});

describe('names of organisations', () => {
  test.each([
    ['中共江城市红星镇青山村支部委员会', '江城市红星镇青山村', 'branch'],
    ['中国共产党江城市红星镇青山村支部委员会', '江城市红星镇青山村', 'branch'],
    ['青山村党支部', '青山村', 'branch'],
    ['青山村支部', '青山村', 'branch'],
    ['青山村党总支', '青山村', 'general'],
    ['青山村总支部委员会', '青山村', 'general'],
    ['中共红星镇委员会', '红星镇', 'committee'],
    ['红星镇党委', '红星镇', 'committee'],
    ['中共江城市委', '江城市', 'committee'],
    ['市教育局党组', '市教育局', 'group'],
    ['青山村', '青山村', ''],
    ['青山村党组织', '青山村', ''],
    ['青山村村民委员会', '青山村', ''],
    ['青山村委会', '青山村', ''],
    ['东湖社区居委会', '东湖社区', ''],
    ['青山村党总支第一党支部', '青山村第1', 'branch'],
    ['青山村第1支部', '青山村第1', 'branch'],
    ['党支部', '党支部', ''],
  ])('%s is %s, %s', (name, core, level) => {
    expect(orgKey(name)).toEqual({ core, level });
  });
  test('a place is met without the places around it and without 村', () => {
    expect(orgVariants('江城市红星镇青山村')).toEqual({
      strong: ['江城市红星镇青山村', '红星镇青山村', '青山村'],
      weak: ['江城市红星镇青山', '红星镇青山', '青山'],
    });
    // Towns whose own names hold the word for another division.
    expect(orgVariants('江城市红旗镇青山村').strong).toEqual(['江城市红旗镇青山村', '红旗镇青山村', '青山村']);
    expect(orgVariants('新市街道和平社区').strong).toEqual(['新市街道和平社区', '和平社区']);
    expect(orgVariants('江城市乡村振兴局').strong).toEqual(['江城市乡村振兴局', '市乡村振兴局', '乡村振兴局']);
    expect(orgVariants('江城市民政局').strong).toEqual(['江城市民政局', '市民政局', '民政局']);
    expect(orgVariants('江城市宏达机械有限公司').weak).toContain('宏达机械');
  });
});
