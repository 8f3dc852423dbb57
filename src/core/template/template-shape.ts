/** The structure of a template, key by key: the same as the types in the model, but checked when it is read. */
import type {
  ColourDef,
  DeductionDef,
  EnumValue,
  FieldDef,
  FormulaCheck,
  IndicatorDef,
  RuleDef,
  TableDef,
  TaskDef,
  Template,
  Threshold,
  VetoDef,
} from '../model/template';
import { boolean, dictionary, list, nullable, number, object, oneOf, scalar, text, tuple } from './shape';
import type { Shape } from './shape';

const fieldType = oneOf([
  'text',
  'longtext',
  'person',
  'int',
  'decimal',
  'percent',
  'money',
  'date',
  'month',
  'year',
  'bool',
  'enum',
  'stars',
  'phone',
  'idNumber',
  'uscc',
  'regionCode',
]);

const method = oneOf([
  'boolean',
  'proportional',
  'stepTable',
  'deductPerMissing',
  'perOccurrenceCapped',
  'linearPerPoint',
  'ratioToBest',
  'rankBased',
  'honourHighestOnly',
  'veto',
  'voteCoefficient',
  'deductionPool',
  'zeroClear',
  'manualMax',
]);

const colourId = oneOf(['none', 'done', 'grey', 'overdue', 'red', 'yellow', 'blue', 'green']);

const enumValue = object<EnumValue>({ id: text, label: text, synonyms: list(text), src: text }, { parent: text }, [
  'src',
]);

const field = object<FieldDef>(
  { id: text, label: text, type: fieldType, required: boolean, synonyms: list(text), src: text },
  {
    unit: text,
    requiredWhen: text,
    requiredIf: text,
    key: boolean,
    pattern: text,
    min: number,
    max: number,
    enumRef: text,
    enumValues: list(text),
    ref: text,
    formula: text,
    monthMeans: oneOf(['first', 'last']),
    endsAt: text,
  },
  ['synonyms', 'src'],
);

const table = object<TableDef>(
  {
    code: text,
    id: text,
    title: text,
    name: text,
    titleSynonyms: list(text),
    cadence: text,
    grain: text,
    fields: list(field),
  },
  {},
);

const threshold = object<Threshold>(
  { id: text, label: text, value: nullable(scalar), unit: text, seed: text, src: text },
  {},
);

const task = object<TaskDef>(
  {
    code: text,
    level: oneOf(['common', 'village', 'community', 'institution', 'twoNew']),
    element: text,
    title: text,
    measure: text,
    unit: text,
    target: number,
    dueMonth: number,
    source: text,
    src: text,
  },
  {},
);

const indicatorKeys = {
  id: text,
  element: text,
  title: text,
  max: number,
  method,
  params: text,
  source: text,
  needs: list(text),
  src: text,
};
const indicatorOptions = {
  actual: text,
  target: text,
  unitPoints: number,
  base: number,
  steps: list(tuple<readonly [number, number]>(number, number)),
  appliesIf: text,
};
const indicator = object<IndicatorDef>(indicatorKeys, indicatorOptions, ['src']);
const baseIndicator = object<IndicatorDef & { readonly aspect: string }>(
  { ...indicatorKeys, aspect: text },
  indicatorOptions,
  ['src'],
);

const deduction = object<DeductionDef>(
  { id: text, title: text, unitPoints: number, cap: number, needs: list(text), src: text },
  { actual: text },
  ['src'],
);
const veto = object<VetoDef>({ id: text, title: text, needs: list(text), src: text }, { actual: text }, ['src']);

const check = object<FormulaCheck>(
  { table: text, formula: text, at: text, facts: dictionary(text) },
  { message: text, severity: oneOf(['error', 'confirm', 'hint']), fix: text },
);
const rule = object<RuleDef>(
  {
    id: text,
    group: oneOf(['F', 'H', 'V', 'R', 'X', 'S', 'Q', 'M']),
    severity: oneOf(['error', 'confirm', 'hint']),
    tables: list(text),
    rule: text,
    message: text,
    src: text,
    kind: text,
  },
  { expectsLimit: boolean, checks: list(check), confirmTables: list(text) },
);

const colour = object<ColourDef>(
  { id: colourId, label: text, card: text, fill: text, font: text, rule: text, src: text },
  {},
);

export const templateShape: Shape<Template> = object<Template>(
  {
    id: text,
    version: text,
    title: text,
    year: number,
    leadOffice: text,
    pilotYears: number,
    enums: dictionary(list(enumValue)),
    tasks: list(task),
    thresholds: list(threshold),
    tables: list(table),
    fortress: object<Template['fortress']>(
      {
        common: list(indicator),
        personal: dictionary(list(indicator)),
        bonus: list(indicator),
        bonusCap: number,
        deduct: list(deduction),
        veto: list(veto),
      },
      {},
    ),
    pioneer: object<Template['pioneer']>(
      {
        base: list(baseIndicator),
        plus: list(indicator),
        plusCap: number,
        minusPool: number,
        minus: list(indicator),
        zeroClear: list(text),
      },
      {},
    ),
    qualified: dictionary(list(text)),
    stars: object<Template['stars']>(
      {
        model: oneOf(['level', 'named']),
        indexShare: number,
        reviewShare: number,
        cut: list(tuple<readonly [number, number, number | null]>(number, number, nullable(number))),
        capsBranch: dictionary(number),
        capsMember: dictionary(number),
        named: object<Template['stars']['named']>({ pass: number, stars: list(text) }, {}),
      },
      {},
    ),
    colours: list(colour),
    expectedProgress: oneOf(['linearDays', 'linearMonths', 'quarterNodes']),
    cadence: list(
      object<Template['cadence'][number]>(
        { id: text, label: text, table: text, when: text, expected: text, output: text, src: text },
        {},
      ),
    ),
    annual: list(
      object<Template['annual'][number]>({ id: text, label: text, weight: number, source: text, src: text }, {}),
    ),
    balance: object<Template['balance']>(
      {
        levels: list(tuple<readonly [string, string, number, number | null]>(text, text, number, nullable(number))),
        minUnits: number,
      },
      {},
    ),
    print: object<Template['print']>(
      { rankOrder: oneOf(['highFirst', 'lowFirst']), totals: oneOf(['asSheet', 'first', 'last']) },
      {},
    ),
    satisfaction: object<Template['satisfaction']>(
      {
        coefficients: dictionary(nullable(number)),
        alternative: dictionary(nullable(number)),
        phoneWeight: number,
        paperWeight: number,
        minReturn: number,
        minValid: number,
      },
      {},
    ),
    centreStages: list(object<Template['centreStages'][number]>({ id: text, label: text, pct: number }, {})),
    rules: list(rule),
    outputs: list(
      object<Template['outputs'][number]>(
        {
          code: text,
          id: text,
          title: text,
          columns: list(text),
          notes: text,
          layout: oneOf(['table', 'form']),
          src: text,
        },
        {},
      ),
    ),
    synonyms: dictionary(list(text)),
  },
  {},
);
