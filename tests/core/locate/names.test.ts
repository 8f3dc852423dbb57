import { cleanName, formsOf } from '../../../src/core/locate/cells/names';
import { labelled } from '../../../src/core/locate/cells/saying';
import { fromGrid } from '../../snapshots/from-grid';
import { gridOf, unseenStrings } from '../../../src/core/locate/cells/grid';
import { metaOf } from '../../../src/core/locate/header/meta';

describe('names of columns', () => {
  it.each([
    ['职  务', '职务', null, false],
    ['总收入（万元）', '总收入', '万元', false],
    ['面积(㎡)', '面积', '㎡', false],
    ['*姓名', '姓名', null, true],
    ['姓名（必填）', '姓名', null, true],
    ['姓名（非必填）', '姓名', null, false],
    ['总收入（万元）（必填）', '总收入', '万元', true],
    ['入党时间\n（yyyy-MM）', '入党时间', null, false],
    ['所在党支部（填简称）', '所在党支部', null, false],
    ['学校类别\n（小学、初中、高中）', '学校类别', null, false],
    ['支部类型（七类）', '支部类型(七类)', null, false],
    ['完成率%', '完成率', '%', false],
    ['状态：', '状态', null, false],
    ['１.姓名', '姓名', null, false],
    ['一、经营收入', '经营收入', null, false],
    ['（二）投资收益（万元）', '投资收益', '万元', false],
    ['合计=①+②+③+④+⑤', '合计', null, false],
    ['总收入\n6=1+2+3+4+5（万元）', '总收入', '万元', false],
    ['认证率（%）④=②/①×100%', '认证率', '%', false],
    ['未认证数（③=①-②）', '未认证数', null, false],
    ['一季度目标', '一季度目标', null, false],
    ['（单位：人）', '(单位:人)', null, false],
  ])('%s → %s', (text, name, unit, required) => {
    expect(cleanName(text)).toEqual({ name, unit, required });
  });

  it('spellings that mean the same are one form', () => {
    expect(formsOf('问题整改台帐')).toEqual(formsOf('问题整改台账'));
    expect(formsOf('其它收入')).toEqual(formsOf('其他收入'));
    expect(formsOf('部门/单位')).toEqual(formsOf('部门、单位'));
  });
});

describe('lines of facts', () => {
  const facts = (...rows: (string | number | null)[][]): Record<string, string> => {
    const snapshot = fromGrid(rows);
    const grid = gridOf(snapshot, 0, unseenStrings(snapshot));
    if (grid === null) throw new Error('no sheet');
    const meta = metaOf(
      grid,
      rows.map((_, row) => row),
      0,
      9,
    );
    return Object.fromEntries([...meta].map(([label, { text }]) => [label, text]));
  };

  it.each([
    [['填报单位：望禾镇', null, '填报日期：2024年6月30日'], { 填报单位: '望禾镇', 填报日期: '2024年6月30日' }],
    [
      ['填报单位（盖章）： 望禾镇    填报人：李明    电话：0510-1234567'],
      { 填报单位: '望禾镇', 填报人: '李明', 电话: '0510-1234567' },
    ],
    [['填报单位：', '望禾镇', null, '月份：', '2024年6月'], { 填报单位: '望禾镇', 月份: '2024年6月' }],
    [['填报单位', '望禾镇'], { 填报单位: '望禾镇' }],
    [['填报单位：', null, '审核人：'], { 填报单位: '', 审核人: '' }],
    [[null, '单位：万元'], { 计量单位: '万元' }],
    [['单位：望禾镇', '单位：人'], { 计量单位: '人', 单位: '望禾镇' }],
    [['（金额单位：元）'], { 计量单位: '元' }],
    [['金额单位:元、%'], { 计量单位: '元、%' }],
    [['党建经费情况（2024年，单位：元、人）'], { 计量单位: '元、人' }],
    [['党建经费情况（单位：元，截至6月底）'], { 计量单位: '元' }],
    [['金额：元'], { 计量单位: '元' }],
    [[null, null, '（元）'], { 计量单位: '元' }],
    [['单位：元（保留两位小数）'], { 计量单位: '元' }],
    [['本表以万元为单位填报'], { 计量单位: '万元' }],
    [['单位：万元、平方米'], { 计量单位: '万元、平方米' }],
    [['（单位：㎡、万元）'], { 计量单位: '㎡、万元' }],
    [['2024年6月30日'], { 日期: '2024年6月30日' }],
    [['报告时间：2024-06-30 17:00'], { 报告时间: '2024-06-30 17:00' }],
  ])('%j', (cells, expected) => {
    expect(facts(cells)).toEqual(expected);
  });

  it('a measure stands before the office', () => {
    expect(Object.keys(facts(['填报单位：望禾镇'], ['单位：万元']))).toEqual(['计量单位', '填报单位']);
  });

  it('a label is words and a colon', () => {
    expect(labelled('填报单位：望禾镇')).toEqual({ label: '填报单位', value: '望禾镇' });
    expect(labelled('14:30')).toBeNull();
    expect(labelled('请各单位认真填写，于月底前报送：一式两份')).toBeNull();
  });
});
