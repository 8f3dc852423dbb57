import type { Fact, Fix } from '../../model/finding';
import type { Severity } from '../../model/template';

/** What a rule says of a place; worked out only for findings that are kept one by one. */
export interface Said {
  readonly facts?: Readonly<Record<string, Fact>>;
  readonly value?: string | number | null;
  readonly expected?: string | number | null;
  readonly fix?: Fix | null;
  /** Where it weighs less than the rule says: a name that is understood although it is not the full one. */
  readonly severity?: Severity;
  /** Key of a sentence of its own, or the sentence itself. */
  readonly message?: string;
}
