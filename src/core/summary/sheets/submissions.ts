/** O03 报送情况通报: who did not hand in, who was late, how many errors; what was left out is named with its reason. */
import type { Content, Page, PageRow } from '../../drawing';
import { returnedHeader } from '../../entries';
import { refusalSentence } from '../../messages';
import { serialOfIso } from '../../model/calendar';
import { thresholdOf } from '../../model/threshold';
import type { Consolidation, Unlisted } from '../consolidation';
import { timesReturned } from '../figures/returned';
import { firstFew } from '../layout/first-few';
import { headLine } from '../layout/head-line';
import { outputTitle } from '../layout/titles';
import { previousState } from '../now';
import { dueDate } from '../state/periods';
import type { Submission } from '../submission';
import { claimantOf, listedByFolder } from '../units/claims';
import { outsideRosters } from '../units/outside-rosters';
import { periodWords } from '../units/recognise';
import { unitNames, type UnitNames } from '../units/unit-names';
import { unitsOf } from '../units/units';

export function submissionsPage(consolidation: Consolidation): Page {
  const { reading, roll, unlisted, submissions } = consolidation;
  const { template } = reading;
  const due = dueDate(consolidation.period, thresholdOf(template, 'reportDueDay'));
  const titles = (codes: readonly string[]): string =>
    codes.map((code) => template.tables.find((table) => table.code === code)?.title ?? code).join('、');
  // One workbook may hold them all: their full titles would fill seven lines of each row.
  const shortTitles = (codes: readonly string[]): string =>
    codes.map((code) => template.tables.find((table) => table.code === code)?.name ?? code).join('、');
  const owed = new Map(roll.map(({ unit, missingTables }) => [unit, missingTables]));
  const owes = (unit: string): string => {
    const codes = owed.get(unit) ?? [];
    return codes.length === 0 ? '—' : titles(codes);
  };
  const names = unitNames(roll.map(({ unit }) => unit));
  const strange = new Map(unlisted.map((one) => [one.unit, one]));
  const told = new Set<string>();
  const outside = outsideRosters(consolidation);
  const { hasRoster } = unitsOf(consolidation);
  const isRostered = (unit: string): boolean => hasRoster && !outside.has(unit);
  const handed = submissions
    .map((submission) => {
      const day = serialOfIso(submission.handedIn);
      const late = day === null || due === null ? null : Math.max(0, day - due);
      const errors = submission.findings.filter((finding) => finding.severity === 'error').length;
      return { submission, day, late, errors };
    })
    .sort((a, b) => (b.late ?? 0) - (a.late ?? 0) || b.errors - a.errors)
    .map(({ submission, day, late, errors }): readonly Content[] => {
      const unit = names.match(submission.unit) ?? '';
      const first = !told.has(unit);
      told.add(unit);
      return [
        submission.unit,
        due ?? '',
        day ?? '—',
        late ?? '—',
        timesReturned(consolidation, submission),
        errors,
        shortTitles(submission.tables),
        // What a unit owes is said once, however many workbooks it sent.
        unit === '' || !first ? '—' : owes(unit),
        stampWord(submission.intact),
        remarkOn(
          submission,
          strange.get(submission.unit) ?? null,
          underBy(submission, names, consolidation, isRostered),
        ),
      ];
    });
  const silent = (unit: string, day: string, tables: string, missing: string, remark: string): readonly Content[] => [
    unit,
    due ?? '',
    day,
    '—',
    '',
    '—',
    tables,
    missing,
    '—',
    remark,
  ];
  const missing = roll
    .filter(({ status }) => status === 'missing')
    .map(({ unit }) => silent(unit, '未报', '—', owes(unit), whyMissing(consolidation, names, unit)));
  const otherwise = roll.flatMap(({ unit, status, files }) => {
    if (status === 'under') return [silent(unit, '—', '—', owes(unit), `由所属组织报送：${someFiles(files)}`)];
    if (status === 'among') return [silent(unit, '—', '—', owes(unit), `与其他单位合在一份报送：${someFiles(files)}`)];
    return [];
  });
  const rows = [...missing, ...handed, ...otherwise].map((cells, index): PageRow => ({
    kind: 'plain',
    cells: [index + 1, ...cells],
  }));
  return {
    name: 'O03 报送情况',
    role: 'O03',
    title: outputTitle(template, 'O03'),
    line: headLine(consolidation),
    blocks: [
      { kind: 'text', style: 'note', lines: [countLine(consolidation)] },
      {
        kind: 'table',
        empty: '没有收到工作簿',
        columns: [
          { key: 'n', header: '序号', width: 6, style: 'int' },
          { key: 'unit', header: '单位', width: 24, style: 'wrapped' },
          { key: 'due', header: '应报时间', width: 12, style: 'date' },
          { key: 'day', header: '实报时间', width: 12, style: 'date' },
          { key: 'late', header: '晚报天数', width: 9, style: 'int' },
          { key: 'returned', header: returnedHeader, width: 9, style: 'input' },
          { key: 'errors', header: '逻辑错误处数', width: 9, style: 'int' },
          { key: 'tables', header: '已报表', width: 48, style: 'wrapped' },
          { key: 'missing', header: '漏报表', width: 20, style: 'wrapped' },
          { key: 'stamp', header: '校验码', width: 9, style: 'centre' },
          { key: 'remark', header: '备注', width: 36, style: 'wrapped' },
        ],
        rows,
      },
      {
        kind: 'text',
        style: 'subtitle',
        lines: [`未收和部分未收的文件（${String(consolidation.leftOut.length)} 个）`],
      },
      { kind: 'text', style: 'wrapped', lines: leftOutLines(consolidation) },
    ],
    signatures: true,
    frozenColumns: 2,
  };
}

/** 应报 40 个单位，已报 38 个，未报 2 个：甲、乙。 */
function countLine(consolidation: Consolidation): string {
  const { roll, missingUnits, unlisted, submissions } = consolidation;
  const files = new Set(submissions.map(({ file }) => file)).size;
  const taken = `收到 ${String(files)} 个工作簿。`;
  const strange = unlisted.map(({ unit, near }) => (near === null ? unit : `${unit}（名单上有“${near}”）`));
  const others = strange.length === 0 ? '' : `不在名单上：${[...new Set(strange)].join('、')}。`;
  const before = toldBefore(consolidation);
  if (roll.length === 0) return `${taken}没有应报单位名单，未报单位无法列出。${before}`;
  const came = roll.length - missingUnits.length;
  const none = missingUnits.length === 0 ? '' : `：${missingUnits.join('、')}`;
  const outside = [...outsideRosters(consolidation)];
  const without = outside.length === 0 ? '' : `没有收到 ${outside.join('、')} 的党组织花名册，其支部按各台账计。`;
  return `应报 ${String(roll.length)} 个单位，已报 ${String(came)} 个，未报 ${String(missingUnits.length)} 个${none}。${taken}${others}${without}${before}`;
}

/** Units of the period before of which nothing came now, though no list asks for them: perhaps under another name. */
function toldBefore(consolidation: Consolidation): string {
  const { submissions, missingUnits } = consolidation;
  const previous = previousState(consolidation);
  if (previous === null) return '';
  const { unitOf } = unitsOf(consolidation);
  const now = unitNames([...submissions.flatMap(({ unit }) => [unit, unitOf(unit)]), ...missingUnits]);
  const told = previous.facts.flatMap(({ kind, subject, item }) =>
    kind === 'unit' && item === 'done' && subject !== '全市' ? subject : [],
  );
  const silent = [...new Set(told)].filter((unit) => now.match(unit) === null);
  if (silent.length === 0) return '';
  return `${periodWords(previous.period)}报送过、本期没有收到：${silent.join('、')}（更名、合并的请核对）。`;
}

function leftOutLines({ leftOut }: Consolidation): readonly string[] {
  if (leftOut.length === 0) return ['没有未收的文件'];
  return leftOut.map((left, index) => {
    const unit = left.unit === undefined || left.file.includes(left.unit) ? '' : `（${left.unit}）`;
    const reason = refusalSentence(left.reason, { ...left.facts, file: left.file, detail: left.detail }, 'zh-CN');
    return `${String(index + 1)}. ${left.file}${unit}：${reason}`;
  });
}

/** Why a unit counts as missing: nothing came, or empty workbooks, or those of another period only. */
function whyMissing({ leftOut }: Consolidation, names: UnitNames, missing: string): string {
  const came = leftOut.filter(
    ({ reason, unit }) =>
      (reason === 'wrong-period' || reason === 'empty') &&
      (names.match(unit ?? '') ?? names.within(unit ?? '')) === missing,
  );
  const files = (why: string): readonly string[] => [
    ...new Set(
      came
        .filter(({ reason }) => reason === why)
        .map(({ file, detail }) => (detail === '' ? file : `${file}（${periodWords(detail)}）`)),
    ),
  ];
  const [others, empty] = [files('wrong-period'), files('empty')];
  const told = [
    ...(others.length === 0 ? [] : [`只收到别的期间的工作簿：${someFiles(others)}`]),
    ...(empty.length === 0 ? [] : [`交来的是没有填写的空表：${someFiles(empty)}`]),
  ];
  return told.length === 0 ? '没有收到该单位的工作簿' : told.join('；');
}

const shownFiles = 5;

const someFiles = (files: readonly string[]): string => firstFew(files, shownFiles, '个文件');

/** Where the unit's name comes from, when not from the workbook. */
const saidBy: Readonly<Record<Submission['unitBy'], (unit: string) => string>> = {
  content: () => '',
  file: (unit) => `表内没有写明单位，按文件名认作“${unit}”，请核对`,
  folder: (unit) => `表内没有写明单位，按文件夹名认作“${unit}”，请核对`,
  none: (unit) => `表内和文件名都没有写明单位，暂以文件名“${unit}”代替，请核对`,
};

function remarkOn(submission: Submission, unlisted: Unlisted | null, under: string): string {
  const { file, unit, unitBy, filledBy, sheets } = submission;
  const named = sheets.map((sheet) => `《${sheet}》`);
  return [
    `${file}${firstFew(named, shownFiles, '张表', '')}`,
    filledBy === '' ? '' : `由${filledBy}代报`,
    saidBy[unitBy](unit),
    townWords(submission),
    under,
    unlisted === null ? '' : '不在应报名单上',
    (unlisted?.near ?? null) === null ? '' : `名单上有“${unlisted?.near ?? ''}”，请核对单位名称`,
  ]
    .filter((words) => words !== '')
    .join('；');
}

/** Said where nothing but the folder tells that a unit belongs to a listed one. */
function underBy(
  { file, unit, town, filledBy }: Submission,
  names: UnitNames,
  { roll, claims }: Consolidation,
  isRostered: (unit: string) => boolean,
): string {
  const above = listedByFolder(file, names);
  const told =
    [unit, filledBy, town?.by === 'content' ? town.name : ''].some((name) => names.match(name) !== null) ||
    names.within(unit) !== null ||
    claimantOf(claims, unit, names) !== null ||
    isRostered(unit);
  if (above === null || told) return '';
  const line = roll.find((one) => one.unit === above);
  return line?.status === 'under' || line?.files.includes(file) === true ? `按文件夹名归入“${above}”，请核对` : '';
}

/** Ledgers whose sheets in the summary stand by towns. */
const byTown: ReadonlySet<string> = new Set(['T11', 'T12']);

function townWords({ town, namesake, tables }: Submission): string {
  if (namesake === null || namesake === 'named') {
    const told = town?.by === 'folder' && tables.some((code) => byTown.has(code));
    return told ? `乡镇按文件夹名认作“${town.name}”，请核对` : '';
  }
  if (namesake === 'unclear') return '别的乡镇有同名单位，本份没有写明乡镇，请核对';
  return `别的乡镇有同名单位，冠以“${town?.name ?? ''}”区分${town?.by === 'folder' ? '（乡镇按文件夹名认定，请核对）' : ''}`;
}

function stampWord(intact: boolean | null): string {
  return intact === null ? '无' : intact ? '完好' : '有改动';
}
