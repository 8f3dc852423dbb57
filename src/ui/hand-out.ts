/** What the pane shows and hands out besides the workbook at hand: templates, empty workbooks, what goes back, records. */
import type { FieldDef, Template } from '../core/model/template';
import type { BlankUnit, PlacedFault, ProposalNote } from '../core/template';

/** The template that everything is judged by. */
export interface TemplateInForce {
  readonly template: Template;
  /** False: the one that comes with the program. */
  readonly own: boolean;
  /** An own one was kept on this machine and cannot be used any more: the built-in one is in force instead. */
  readonly lost: boolean;
}

/** The open workbook is that of a template: what it is called and what is wrong with it. */
export interface TemplateLook {
  /** "" while faults keep it from being read. */
  readonly title: string;
  readonly version: string;
  /** In the order of sheets and rows. */
  readonly faults: readonly PlacedFault[];
  readonly usable: boolean;
  /** It says the same as the template in force. */
  readonly inForce: boolean;
}

/** A template made from a filled workbook, as it is shown before anybody uses it. */
export interface Proposed {
  readonly title: string;
  readonly ledgers: readonly ProposedLedger[];
  /** Sheets on which no ledger was found. */
  readonly leftOut: readonly string[];
}

export interface ProposedLedger {
  readonly note: ProposalNote;
  readonly fields: readonly ProposedField[];
}

export interface ProposedField {
  readonly field: FieldDef;
  /** Labels of its list of options; empty: none. */
  readonly options: readonly string[];
  /** Title of the ledger and label of the column in which its values must stand; null: none. */
  readonly standsIn: readonly [title: string, label: string] | null;
}

/** What is handed out: a download on the page, in Excel a workbook opened beside. */
export type HandOut =
  | { readonly what: 'template' | 'proposal' | 'data' }
  /** @param units one workbook each; a unit without a name gets none written on it */
  | {
      readonly what: 'blanks';
      readonly units: readonly BlankUnit[];
      /** Codes of the ledgers wanted; empty: all that concern the domain. */
      readonly tables: readonly string[];
    }
  /** @param unit its place among those that something goes back to; null: all of them */
  | { readonly what: 'returns'; readonly unit: number | null };

/** What of the summary is wanted. */
export interface SummaryWishes {
  /** What the spot sample is drawn by; "": the template and the period. */
  readonly seed: string;
  /** Codes of the sheets wanted; empty: all. */
  readonly only: readonly string[];
}
