/** The template that everything is judged by, and the work on templates: look, use, hand out, propose, empty workbooks. */
import { noAnswers } from '../core/answers';
import type { Choices } from '../core/locate';
import { read } from '../core/engine';
import { Refusal } from '../core/errors';
import { unitFile } from '../core/exchange/unit-file';
import type { Snapshot } from '../core/model/snapshot';
import type { FieldDef, Template } from '../core/model/template';
import {
  blankUnits,
  blankWorkbook,
  isTemplateWorkbook,
  proposeTemplate,
  readTemplateJson,
  readTemplateWorkbook,
  templateOfWorkbook,
  templateText,
  templateToDrawings,
  type BlankUnit,
} from '../core/template';
import type { Codec } from '../hosts/xlsx';
import { createWorkbook } from '../hosts/xlsx/write';
import type { HandOut, Proposed, TemplateLook } from '../ui/hand-out';
import type { DeskFile } from './opened';
import { packed, type Course } from './packed';

/** Samples are read for what they hold, not judged for a day. */
const noDay = 0;

export class TemplateDesk {
  #inForce: Template;
  #proposed: Template | null = null;

  constructor(
    private readonly builtIn: Template,
    private readonly codec: Codec,
  ) {
    this.#inForce = builtIn;
  }

  get inForce(): Template {
    return this.#inForce;
  }

  /** @param text a template's JSON; null: the built-in one. @throws Refusal 'bad-template' and leaves the one in force */
  use(text: string | null): Template {
    this.#inForce = text === null ? this.builtIn : readTemplateJson(dataIn(text));
    return this.#inForce;
  }

  /** The open template workbook as JSON, to be kept and used. @throws Refusal 'bad-template' with the place of a fault */
  textOf(snapshot: Snapshot): string {
    return templateText(templateOfWorkbook(snapshot));
  }

  /** null: the workbook is not that of a template. */
  look(snapshot: Snapshot): TemplateLook | null {
    if (!isTemplateWorkbook(snapshot)) return null;
    const found = readTemplateWorkbook(snapshot);
    if (!found.ok) return { title: '', version: '', faults: found.faults, usable: false, inForce: false };
    const { template, faults } = found;
    const { title, version } = template;
    return { title, version, faults, usable: true, inForce: templateText(template) === templateText(this.#inForce) };
  }

  file(which: 'template' | 'proposal'): Promise<DeskFile> {
    const template = which === 'template' ? this.#inForce : this.#proposed;
    if (template === null) throw new Refusal('not-found');
    return this.#workbookOf(template);
  }

  async #workbookOf(template: Template): Promise<DeskFile> {
    const bytes = await createWorkbook(templateToDrawings(template), {
      codec: this.codec,
      title: `${template.title}模板`,
    });
    return { name: unitFile(template.title, '模板', new Set()), bytes };
  }

  /** @throws Refusal 'not-found' when there is no ledger in the workbook */
  propose(snapshot: Snapshot, choices: Choices, title: string): Proposed {
    const reading = read(snapshot, this.#inForce, { asOf: noDay, answers: { ...noAnswers, choices } });
    const { template, notes, leftOut } = proposeTemplate([reading], this.#inForce, { id: 'own', title });
    this.#proposed = notes.length === 0 ? null : template;
    return {
      title,
      ledgers: notes.map((note) => ({
        note,
        fields: (template.tables.find(({ code }) => code === note.code)?.fields ?? []).map((field) => ({
          field,
          options: optionsOf(field, template),
          standsIn: standsIn(field, template),
        })),
      })),
      leftOut: leftOut.map(({ sheet }) => sheet),
    };
  }

  roster(snapshot: Snapshot): readonly BlankUnit[] {
    return blankUnits([read(snapshot, this.#inForce, { asOf: noDay })]);
  }

  /** The empty workbooks of units, one each; several in a .zip. */
  blanks({ units, tables }: Extract<HandOut, { what: 'blanks' }>, asOf: number, course: Course): Promise<DeskFile> {
    const template = this.#inForce;
    const taken = new Set<string>();
    const domains = new Map((template.enums.domain ?? []).map(({ id, label }) => [id, label]));
    const files = units.map(({ unit, domain }) => ({
      name: unitFile(unit === '' ? (domains.get(domain) ?? template.title) : unit, '空表', taken),
      make: () => {
        const { drawings, properties } = blankWorkbook(template, {
          ...(unit === '' ? {} : { unit }),
          ...(domain === '' ? {} : { domain }),
          ...(tables.length === 0 ? {} : { tables }),
        });
        return createWorkbook(drawings, { codec: this.codec, properties, title: template.title });
      },
    }));
    return packed(files, `空表（${String(units.length)}个单位）`, asOf, course);
  }
}

function dataIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function optionsOf({ enumRef, enumValues }: FieldDef, { enums }: Template): readonly string[] {
  return enumValues ?? (enumRef === undefined ? [] : (enums[enumRef] ?? []).map(({ label }) => label));
}

function standsIn({ ref }: FieldDef, { tables }: Template): readonly [string, string] | null {
  const [code = '', id = ''] = ref?.split('.') ?? [];
  const table = tables.find((each) => each.code === code);
  const label = table?.fields.find((each) => each.id === id)?.label;
  return table === undefined || label === undefined ? null : [table.title, label];
}
