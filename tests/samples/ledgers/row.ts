/** One line of a ledger before it is laid out: values by field id. */

/** A cell's content exactly as it shall stand there, whatever the column says. */
export interface Literal {
  readonly literal: string | number | boolean | null;
  readonly format?: string | number;
  readonly formula?: string;
  readonly error?: boolean;
}

/** Days are serials, percents fractions, yes and no are booleans, stars 1–5; null: left empty. */
export type Value = string | number | boolean | null | Literal;

export class Row {
  readonly values: Map<string, Value>;

  constructor(
    readonly table: string,
    values: Readonly<Record<string, Value>>,
  ) {
    this.values = new Map(Object.entries(values));
  }

  get(field: string): Value {
    return this.values.get(field) ?? null;
  }

  set(field: string, value: Value): this {
    this.values.set(field, value);
    return this;
  }

  text(field: string): string {
    const value = this.get(field);
    if (typeof value !== 'string') throw new Error(`${this.table}.${field} holds no text`);
    return value;
  }

  number(field: string): number {
    const value = this.get(field);
    if (typeof value !== 'number') throw new Error(`${this.table}.${field} holds no number`);
    return value;
  }
}

export function isLiteral(value: Value): value is Literal {
  return typeof value === 'object' && value !== null;
}

export function literal(content: string | number | boolean | null, format?: string | number): Literal {
  return format === undefined ? { literal: content } : { literal: content, format };
}

/** To so many decimals, halves away from zero, as the offices round. */
export function round(value: number, places = 2): number {
  const scale = 10 ** places;
  return (Math.sign(value) * Math.round(Number((Math.abs(value) * scale).toPrecision(15)))) / scale;
}
