/** Data validations of the fake Excel: by area, told only where one holds for the whole range. */
import type { Area } from '../../src/core/model/snapshot';
import type { FakeSheet } from './sheet';

/** What may be typed into an area; kept by the sheet. */
export interface FakeValidation {
  area: Area;
  Rule: Readonly<Record<string, unknown>>;
  IgnoreBlanks: boolean;
  Prompt: unknown;
  ErrorAlert: unknown;
}

const none = { showAlert: true, style: 'Stop', title: '', message: '' };

export class FakeDataValidation {
  constructor(
    private readonly sheet: FakeSheet,
    private readonly area: Area,
  ) {}

  get Type(): string {
    const found = this.#found();
    if (found.length === 0) return 'None';
    const [only] = found;
    if (found.length > 1 || only === undefined || !holds(only.area, this.area)) return 'MixedCriteria';
    const kind = Object.keys(only.Rule)[0] ?? 'none';
    return kind.charAt(0).toUpperCase() + kind.slice(1);
  }
  get Rule(): FakeValidation['Rule'] {
    return this.#only()?.Rule ?? {};
  }
  set Rule(rule: FakeValidation['Rule']) {
    this.#change({ Rule: rule });
  }
  get IgnoreBlanks(): boolean {
    return this.#only()?.IgnoreBlanks ?? true;
  }
  set IgnoreBlanks(ignore: boolean) {
    this.#change({ IgnoreBlanks: ignore });
  }
  get Prompt(): unknown {
    return this.#only()?.Prompt ?? null;
  }
  set Prompt(prompt: unknown) {
    this.#change({ Prompt: prompt });
  }
  get ErrorAlert(): unknown {
    return this.Type === 'None' ? none : (this.#only()?.ErrorAlert ?? null);
  }
  set ErrorAlert(alert: unknown) {
    this.#change({ ErrorAlert: alert });
  }
  Clear(): void {
    this.sheet.refuseWriting();
    this.sheet.validations = this.sheet.validations.filter(({ area }) => !holds(this.area, area));
  }

  #found(): readonly FakeValidation[] {
    return this.sheet.validations.filter(({ area }) => meets(area, this.area));
  }

  #only(): FakeValidation | null {
    const [only, ...others] = this.#found();
    return only === undefined || others.length > 0 || !holds(only.area, this.area) ? null : only;
  }

  #change(what: Partial<FakeValidation>): void {
    this.sheet.refuseWriting();
    const same = this.sheet.validations.find(({ area }) => holds(area, this.area) && holds(this.area, area));
    if (same !== undefined) {
      Object.assign(same, what);
      return;
    }
    // Excel parts what the clerk had there; the host must not let it come to that.
    if (this.#found().length > 0) throw new Error('fake Excel: a validation was written over another');
    this.sheet.validations.push({
      area: this.area,
      Rule: {},
      IgnoreBlanks: true,
      Prompt: null,
      ErrorAlert: none,
      ...what,
    });
  }
}

function holds(outer: Area, inner: Area): boolean {
  return (
    outer.firstRow <= inner.firstRow &&
    outer.lastRow >= inner.lastRow &&
    outer.firstColumn <= inner.firstColumn &&
    outer.lastColumn >= inner.lastColumn
  );
}

function meets(a: Area, b: Area): boolean {
  return (
    a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn
  );
}
