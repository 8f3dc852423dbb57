/** Lists as other systems and higher offices hand them out: names of columns that are no field of ours. */
import type { GridCell } from '../../snapshots/from-grid';
import { tableOf } from './found';

const fieldsOf = (rows: readonly (readonly GridCell[])[]) =>
  new Map(tableOf(rows).columns.map((column) => [column.label, column.field]));

test('heads of some members are no answer whether there is a place to meet', () => {
  const fields = fieldsOf([
    ['党组织全称', '党组织类别', '上级党组织', '党组织书记', '届满日期', '党员总数', '正式党员', '少数民族党员'],
    ['石渚社区党支部', '党支部', '丁字湾街道党工委', '王建国', '2026-01-14', 38, 36, 1],
    ['湘江社区党支部', '党支部', '丁字湾街道党工委', '李秀英', '2026-01-14', 41, 41, 1],
  ]);
  expect(fields.get('正式党员')).toBe('formalCount');
  expect(fields.get('少数民族党员')).toBeNull();
});

test('a part of the total is none of the open fields between', () => {
  const fields = fieldsOf([
    ['乡镇', '村名', '经营收入', '投资收益', '补助收入', '总收入', '其中：经营性收入', '是否达标'],
    ['丁字湾街道', '石渚村', 6.1, 2.2, 3.3, 11.6, 8.3, '是'],
    ['丁字湾街道', '湘江村', 4.1, 1.2, 2.3, 7.6, 5.3, '是'],
  ]);
  expect(fields.get('总收入')).toBe('total');
  expect(fields.get('其中：经营性收入')).toBeNull();
});

test('what kind of problem it is does not number it', () => {
  const fields = fieldsOf([
    ['序号', '问题类别', '存在的主要问题', '问题来源', '整改措施', '责任单位', '整改时限', '销号时间'],
    [1, '组织生活不规范', '主题党日记录不全', '市内督查', '补齐资料', '石渚社区党支部', '2024-06-30', '2024-06-12'],
    [2, '阵地建设滞后', '活动室被占用', '支部自查', '收回活动室', '湘江社区党支部', '2024-07-30', null],
  ]);
  expect(fields.get('存在的主要问题')).toBe('problem');
  expect(fields.get('问题类别')).not.toBe('problemCode');
});

test('what was done is not how often', () => {
  const fields = fieldsOf([
    ['姓名', '职务', '联系点', '计划次数', '实际次数', '指导内容', '帮助解决问题'],
    ['王建国', '党委书记', '石渚社区党支部', 4, 2, '上党课', '协调活动室空调2台'],
    ['李秀英', '组织委员', '湘江社区党支部', 4, 1, '参加主题党日', '协调道路硬化资金'],
  ]);
  expect(fields.get('联系点')).toBe('point');
  expect(fields.get('帮助解决问题')).toBeNull();
});

test('names of a data base with ours in brackets', () => {
  const fields = fieldsOf([
    [
      'id',
      'xm（姓名）',
      'id_card（身份证号）',
      'birthday（出生日期）',
      'org_name（所在党支部）',
      '入党日期(join_time)',
    ],
    [1, '李明', '320481198001012318', '1980-01-01', '竹影村党支部', '2006-06-30'],
    [2, '王芳', '320481198502033225', '1985-02-03', '竹影村党支部', '2010-06-30'],
  ]);
  expect([...fields.values()]).toEqual([null, 'name', 'idNumber', 'birth', 'branch', 'joinDate']);
});

test('sums of a pivot table, and what stands over its rows', () => {
  const found = tableOf([
    ['行标签', '求和项:党员总数', '求和项:已认证数', '求和项：未认证数', '平均值项:认证率'],
    ['竹影村党支部', 30, 28, 2, 0.9333],
    ['松坞村党支部', 31, 30, 1, 0.9677],
    ['总计', 61, 58, 3, 0.9505],
  ]);
  expect(found.columns.map(({ field }) => field)).toEqual([
    'branch',
    'memberCount',
    'certified',
    'uncertified',
    'rate',
  ]);
  expect(found.records).toHaveLength(2);
});

test('questions of a form that was filled in on the telephone', () => {
  const fields = fieldsOf([
    [
      '序号',
      '提交答卷时间',
      '1、您的姓名是？',
      '2、您所在的党支部？',
      '3、您的职务：',
      '4、您属于哪一类书记？',
      '5、您今年向党员群众作出的承诺事项',
      '6、什么时候作出的承诺？',
      '7、承诺什么时候兑现？',
      '8、请填写目前进展情况',
      '9、是否已经兑现？',
      '10、请填写承诺编号',
    ],
    ...['李明', '王芳'].map((name, i): GridCell[] => [
      i + 1,
      '2024/6/20 9:12:33',
      name,
      '竹影村党支部',
      '党支部书记',
      '村党组织书记',
      ['年内建成服务中心', '带头上党课4次'][i] ?? null,
      '2024-01-15',
      '2024-11-20',
      '已完成大半',
      'A.是',
      `CN-0${i + 1}`,
    ]),
  ]);
  expect([...fields.values()]).toEqual([
    null,
    null,
    'secretary',
    'org',
    'post',
    'kind',
    'promise',
    'madeDate',
    'dueDate',
    'progress',
    'kept',
    'promiseCode',
  ]);
});

test('the telephone of a contact is not the secretary’s', () => {
  const names = ['党组织代码', '党组织名称', '类别', '上级党组织', '领域'];
  const row = (i: number): GridCell[] => [`0230010${i}`, `${'竹松'[i] ?? ''}影村党支部`, '党支部', '望禾镇党委', '村'];
  const phones = ['13912345678', '13812345679'];
  const read = (...columns: readonly (readonly [string, readonly string[]])[]) =>
    [
      ...fieldsOf([
        [...names, ...columns.map(([name]) => name)],
        ...[0, 1].map((i): GridCell[] => [...row(i), ...columns.map(([, texts]) => texts[i] ?? null)]),
      ]).values(),
    ].slice(names.length);
  const people = ['李明', '王芳'];
  expect(read(['书记', people], ['党组织联系人', people], ['联系电话', phones])).toEqual(['secretary', null, null]);
  expect(read(['联络员', people], ['电话', phones], ['书记', people])).toEqual([null, null, 'secretary']);
  expect(read(['联络员', people], ['书记', people], ['电话', phones])).toEqual([null, 'secretary', 'secretaryPhone']);
});

test('where members on the move live is where they went', () => {
  const fields = fieldsOf([
    ['姓名', '身份证号', '所在党支部', '流动党员/现居地', '家庭住址', '入党时间', '手机'],
    ['李明', '320481198001012318', '竹影村党支部', '广东东莞', '竹影村一组', '2006-06-30', '13912345678'],
    ['王芳', '320481198502033225', '竹影村党支部', '浙江义乌', '竹影村二组', '2010-06-30', '13812345679'],
  ]);
  expect(fields.get('流动党员/现居地')).toBe('mobileTo');
  expect(fields.get('家庭住址')).toBe('address');
});

test('what each is given is not the sum', () => {
  const fields = fieldsOf([
    ['困难党员走访慰问登记表', '<', '<', '<', '<', '<', '<'],
    ['支部', '慰问对象姓名', '慰问人数', '慰问标准（元/人）', '慰问金额', '慰问日期', '带队领导'],
    ['竹影村党支部', '李明', 1, 500, 800, '2024.1.25', '孟浩飞'],
    ['松坞村党支部', '王芳', 1, 500, 1200, '2024.1.26', '孟浩飞'],
  ]);
  expect([...fields.values()].slice(3, 5)).toEqual([null, 'amount']);
});

test('how many there are of a thing is not the thing', () => {
  const fields = fieldsOf([
    ['支部主题党日开展情况登记', '<', '<', '<', '<', '<', '<'],
    ['支部名称', '活动时间', '活动类型', '活动主题', '应到', '实到', '活动照片张数'],
    ['竹影村党支部', '2024.6.5', '主题党日', '学习党章', 20, 19, 3],
    ['松坞村党支部', '2024.6.5', '主题党日', '环境整治', 22, 22, 5],
  ]);
  expect(fields.get('活动照片张数')).toBeNull();
});

test('a goal in words is none in figures', () => {
  const read = (...goals: readonly string[]) =>
    fieldsOf([
      ['任务进度月报', '<', '<', '<', '<', '<', '<'],
      ['单位', '月份', '任务编号', '任务内容', '年度目标', '进展情况', '完成率'],
      ...goals.map((goal, i): GridCell[] => ['望禾镇', '2024年6月', `G-${i + 1}`, '按期换届', goal, '正在推进', '50%']),
    ]).get('年度目标');
  expect(read('全部达标', '建成5个')).toBeNull();
  expect(read('5个', '12项')).toBe('targetValue');
});

test('the day on which all are to be finished is the limit', () => {
  const read = (...days: readonly (string | null)[]) =>
    fieldsOf([
      ['党群服务中心建设进度表', '<', '<', '<', '<', '<', '<'],
      ['项目编号', '村（社区）', '总投资', '建设阶段', '完成率', '开工时间', '竣工时间'],
      ...days.map((day, i): GridCell[] => [
        `X${i}`,
        `${'竹松云'[i] ?? ''}影村`,
        80,
        '主体完工',
        '60%',
        '2024.3.1',
        day,
      ]),
    ]).get('竣工时间');
  expect(read('2024.11.30', '2024.10.30', '2024.9.30')).toBe('dueDate');
  expect(read('2024.5.30', null, null)).toBe('doneDate');
});

test('where one is registered is not where one lives, and who gives a task not who has it', () => {
  const members = fieldsOf([
    ['党员花名册', '<', '<', '<', '<', '<'],
    ['姓名', '身份证号', '所在党支部', '入党时间', '现居住地址', '户籍地址'],
    ['李明', '320481198001012318', '竹影村党支部', '2006-06-30', '竹影村一组', '松坞村二组'],
    ['王芳', '320481198502033225', '竹影村党支部', '2010-06-30', '竹影村二组', '松坞村三组'],
  ]);
  expect([...members.values()].slice(-2)).toEqual(['address', null]);
  const tasks = fieldsOf([
    ['任务编号', '任务名称', '派发单位', '接收单位', '上报月份', '完成进度', '进展描述', '是否完成'],
    ['G-1', '按期换届', '市委办公室', '望禾镇', '2024年6月', '60%', '正在推进', '否'],
    ['G-2', '讲好党课', '市委办公室', '望禾镇', '2024年6月', '50%', '正在推进', '否'],
  ]);
  expect([...tasks.values()].slice(2, 4)).toEqual([null, 'unit']);
});
