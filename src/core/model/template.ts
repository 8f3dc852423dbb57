/**
 * A year's template: everything that an office may change without a developer.
 * Plain data, the same as JSON (`assets/templates/*.json`) and as a workbook (`core/template`).
 * All formulas are Excel formulas over column labels: `[@完成率]` is this row's cell,
 * `党员花名册[所在党支部]` a whole column of another table (by its `name`), `参数[认证率目标]` a threshold.
 * Percent values are fractions (0.95) in formulas; `Threshold.value` is as shown in its unit (95 with unit "%").
 */

export type Severity = 'error' | 'confirm' | 'hint';

export type FieldType =
  | 'text'
  | 'longtext'
  | 'person'
  | 'int'
  | 'decimal'
  | 'percent'
  | 'money'
  | 'date'
  | 'month'
  | 'year'
  | 'bool'
  | 'enum'
  | 'stars'
  | 'phone'
  | 'idNumber'
  | 'uscc'
  | 'regionCode';

export interface EnumValue {
  readonly id: string;
  readonly label: string;
  readonly synonyms: readonly string[];
  /** For sub-values (subDomain): the id of the value they belong to. */
  readonly parent?: string;
  readonly src: string;
}

export interface FieldDef {
  readonly id: string;
  readonly label: string;
  readonly type: FieldType;
  readonly unit?: string;
  readonly required: boolean;
  /** The condition in words, for people: 「黄、红必填」. */
  readonly requiredWhen?: string;
  /** The same condition as a formula over the table's columns; TRUE: the cell must be filled. */
  readonly requiredIf?: string;
  readonly key?: boolean;
  readonly pattern?: string;
  readonly min?: number;
  readonly max?: number;
  readonly enumRef?: string;
  readonly enumValues?: readonly string[];
  /** "T03.orgName": the value must stand there. */
  readonly ref?: string;
  /** How the value follows from others, in words. */
  readonly formula?: string;
  /** A date that names a month only means its first day (成立、入党) or its last (时限). */
  readonly monthMeans?: 'first' | 'last';
  /** Of a date on which something begins: the date field on which it ends. One column may tell both: 2024.6.21—6.27. */
  readonly endsAt?: string;
  readonly synonyms: readonly string[];
  readonly src: string;
}

export interface TableDef {
  /** "T05" */
  readonly code: string;
  /** "fortressScore" */
  readonly id: string;
  readonly title: string;
  /** The short name used in formulas: "堡垒评分". Unique, letters and digits only. */
  readonly name: string;
  /** Other titles this table is known by. */
  readonly titleSynonyms: readonly string[];
  readonly cadence: string;
  readonly grain: string;
  readonly fields: readonly FieldDef[];
}

export interface Threshold {
  readonly id: string;
  readonly label: string;
  /** null: must be entered by the office; the tool must not guess. */
  readonly value: number | string | null;
  readonly unit: string;
  readonly seed: string;
  readonly src: string;
}

export interface TaskDef {
  readonly code: string;
  readonly level: 'common' | 'village' | 'community' | 'institution' | 'twoNew';
  readonly element: string;
  readonly title: string;
  readonly measure: string;
  readonly unit: string;
  readonly target: number;
  readonly dueMonth: number;
  /** "T04,T10" */
  readonly source: string;
  readonly src: string;
}

export type MethodId =
  | 'boolean'
  | 'proportional'
  | 'stepTable'
  | 'deductPerMissing'
  | 'perOccurrenceCapped'
  | 'linearPerPoint'
  | 'ratioToBest'
  | 'rankBased'
  | 'honourHighestOnly'
  | 'veto'
  | 'voteCoefficient'
  | 'deductionPool'
  | 'zeroClear'
  | 'manualMax';

/** One scored item of an index. The formulas are evaluated in the row of the subject: T03 for branches, T04 for members. */
export interface IndicatorDef {
  readonly id: string;
  readonly element: string;
  readonly title: string;
  readonly max: number;
  readonly method: MethodId;
  /** In words, printed beside the score. */
  readonly params: string;
  /** "T10.rate", "T04", "manual"… in words. */
  readonly source: string;
  /** Codes of the tables that the formulas read; without them the indicator is unknown (or taken from the score sheet). Empty: manual. */
  readonly needs: readonly string[];
  /** What was reached (a rate, a count of the missing, TRUE/FALSE); absent: entered by hand in the score sheet. */
  readonly actual?: string;
  /** What counts as full marks, for proportional and ratioToBest. */
  readonly target?: string;
  /** Points for one unit, for the counting methods. */
  readonly unitPoints?: number;
  /** Points at the target, for linearPerPoint; `max` without. */
  readonly base?: number;
  /** For stepTable: [from, points] ascending, half-open [from, next). */
  readonly steps?: readonly (readonly [from: number, points: number])[];
  /** FALSE: the indicator does not apply to this subject and drops out of the weights. */
  readonly appliesIf?: string;
  readonly src: string;
}

export interface DeductionDef {
  readonly id: string;
  readonly title: string;
  /** Points for one occurrence, negative. */
  readonly unitPoints: number;
  /** The most that can be taken off, positive. */
  readonly cap: number;
  readonly needs: readonly string[];
  /** How often it occurred. */
  readonly actual?: string;
  readonly src: string;
}

export interface VetoDef {
  readonly id: string;
  readonly title: string;
  readonly needs: readonly string[];
  /** TRUE: the case stands; absent: people decide. */
  readonly actual?: string;
  readonly src: string;
}

/** A rule of the R, X or S group that is written as a formula; the kinds that need code are named by `kind`. */
export interface RuleDef {
  readonly id: string;
  readonly group: 'F' | 'H' | 'V' | 'R' | 'X' | 'S' | 'Q' | 'M';
  readonly severity: Severity;
  /** Codes of the tables it looks at; empty: all. */
  readonly tables: readonly string[];
  /** Codes of further tables in which it only asks (核实), where its way of checking knows such. */
  readonly confirmTables?: readonly string[];
  /** What is demanded, in words. */
  readonly rule: string;
  /** The sentence, with {s} sheet, {r} row, {c} column, {v} read, {e} expected and facts by name. */
  readonly message: string;
  readonly src: string;
  /** Which way of checking; 'formula' needs nothing but the data below. */
  readonly kind: string;
  /** What it expects is no value for the cell but a limit, a unit, a part of it, another cell's value: nothing to type. */
  readonly expectsLimit?: boolean;
  /** For kind 'formula': one or more checks, each on the rows of one table. */
  readonly checks?: readonly FormulaCheck[];
}

export interface FormulaCheck {
  readonly table: string;
  /** TRUE: in order. Blank or error: not judged (the cell rules speak of it). */
  readonly formula: string;
  /** Id of the field whose cell is pointed at. */
  readonly at: string;
  /** Formulas for the facts of the message: v, e, a, b, x, y… */
  readonly facts: Readonly<Record<string, string>>;
  /** A message for this check when it is not the rule's. */
  readonly message?: string;
  /** Where this check weighs less than its rule. */
  readonly severity?: Severity;
  /** A formula for the value that a safe fix writes into `at`. */
  readonly fix?: string;
}

export interface ColourDef {
  readonly id: ColourId;
  readonly label: string;
  /** The word printed beside the colour. */
  readonly card: string;
  readonly fill: string;
  readonly font: string;
  readonly rule: string;
  readonly src: string;
}
export type ColourId = 'none' | 'done' | 'grey' | 'overdue' | 'red' | 'yellow' | 'blue' | 'green';

export interface Template {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly year: number;
  /** Who brings together and issues: printed as 填报单位 of summaries of several units. */
  readonly leadOffice: string;
  readonly pilotYears: number;
  readonly enums: Readonly<Record<string, readonly EnumValue[]>>;
  readonly tasks: readonly TaskDef[];
  readonly thresholds: readonly Threshold[];
  readonly tables: readonly TableDef[];
  readonly fortress: {
    readonly common: readonly IndicatorDef[];
    /** By domain id. */
    readonly personal: Readonly<Record<string, readonly IndicatorDef[]>>;
    readonly bonus: readonly IndicatorDef[];
    readonly bonusCap: number;
    readonly deduct: readonly DeductionDef[];
    readonly veto: readonly VetoDef[];
  };
  readonly pioneer: {
    readonly base: readonly (IndicatorDef & { readonly aspect: string })[];
    readonly plus: readonly IndicatorDef[];
    readonly plusCap: number;
    readonly minusPool: number;
    readonly minus: readonly IndicatorDef[];
    readonly zeroClear: readonly string[];
  };
  readonly qualified: Readonly<Record<string, readonly string[]>>;
  readonly stars: {
    readonly model: 'level' | 'named';
    readonly indexShare: number;
    readonly reviewShare: number;
    /** [stars, from, below], half-open. */
    readonly cut: readonly (readonly [stars: number, from: number, below: number | null])[];
    readonly capsBranch: Readonly<Record<string, number>>;
    readonly capsMember: Readonly<Record<string, number>>;
    readonly named: { readonly pass: number; readonly stars: readonly string[] };
  };
  readonly colours: readonly ColourDef[];
  readonly expectedProgress: 'linearDays' | 'linearMonths' | 'quarterNodes';
  readonly cadence: readonly {
    readonly id: string;
    readonly label: string;
    readonly table: string;
    readonly when: string;
    readonly expected: string;
    readonly output: string;
    readonly src: string;
  }[];
  readonly annual: readonly {
    readonly id: string;
    readonly label: string;
    readonly weight: number;
    readonly source: string;
    readonly src: string;
  }[];
  readonly balance: {
    readonly levels: readonly (readonly [id: string, label: string, from: number, upTo: number | null])[];
    readonly minUnits: number;
  };
  readonly print: {
    /** How sheets that rank are sorted. */
    readonly rankOrder: 'highFirst' | 'lowFirst';
    /** Where the row of totals stands; 'asSheet': first in notices, last in statistics. */
    readonly totals: 'asSheet' | 'first' | 'last';
  };
  readonly satisfaction: {
    /** Coefficient by the field id of T15; null: not a valid vote. */
    readonly coefficients: Readonly<Record<string, number | null>>;
    readonly alternative: Readonly<Record<string, number | null>>;
    /** How much a survey by telephone and one on paper count against each other, by the alternative coefficients (P74). */
    readonly phoneWeight: number;
    readonly paperWeight: number;
    readonly minReturn: number;
    readonly minValid: number;
  };
  readonly centreStages: readonly { readonly id: string; readonly label: string; readonly pct: number }[];
  readonly rules: readonly RuleDef[];
  readonly outputs: readonly {
    readonly code: string;
    readonly id: string;
    readonly title: string;
    readonly columns: readonly string[];
    readonly notes: string;
    readonly layout: 'table' | 'form';
    readonly src: string;
  }[];
  /** Words that offices added for a field: "T03.orgName" → more synonyms. */
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
}
