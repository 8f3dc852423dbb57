/** Small workbooks written by hand, as odd as tests want them. */
import { openPackage, openWorkbook, type Package } from '../../../../src/hosts/xlsx';
import type { Change } from '../../../../src/core/model/change';
import type { Snapshot } from '../../../../src/core/model/snapshot';
import { CellKind } from '../../../../src/core/model/snapshot';
import { nodeCodec } from '../../../../src/hosts/xlsx/node';
import { patchWorkbook, unmarkWorkbook, type Patched } from '../../../../src/hosts/xlsx/write';
import { makeZip } from '../zip-maker';

export const codec = nodeCodec;
const office = 'http://schemas.openxmlformats.org';
const main = `${office}/spreadsheetml/2006/main`;
const rel = `${office}/officeDocument/2006/relationships`;
const packageRel = `${office}/package/2006/relationships`;

export interface SmallBook {
  /** What stands between `<worksheet …>` and `</worksheet>` by sheet name. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Between `<styleSheet …>` and `</styleSheet>`; null: no styles part. */
  readonly styles?: string | null;
  /** Between `<workbook …>` and the sheets, and behind them. */
  readonly beforeSheets?: string;
  readonly behindSheets?: string;
  /** Relationships of the first sheet. */
  readonly sheetRelations?: string;
  readonly workbookRelations?: string;
  readonly types?: string;
  /** Further parts, and parts to put in place of the usual ones. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

const plainStyles =
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="center"/></xf><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>';

export function smallBook(book: SmallBook): Package {
  const names = Object.keys(book.sheets);
  const styles = book.styles === undefined ? plainStyles : book.styles;
  const parts = new Map<string, string | Uint8Array>([
    [
      '[Content_Types].xml',
      `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${book.types ?? ''}</Types>`,
    ],
    ['_rels/.rels', relations(`<Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/>`)],
    [
      'xl/workbook.xml',
      `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${main}" xmlns:r="${rel}">${book.beforeSheets ?? ''}<sheets>${names
        .map((name, index) => `<sheet name="${name}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`)
        .join('')}</sheets>${book.behindSheets ?? ''}</workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations(
        names
          .map(
            (_, index) =>
              `<Relationship Id="rId${String(index + 1)}" Type="${rel}/worksheet" Target="worksheets/sheet${String(index + 1)}.xml"/>`,
          )
          .join('') +
          (styles === null ? '' : `<Relationship Id="rId90" Type="${rel}/styles" Target="styles.xml"/>`) +
          (book.workbookRelations ?? ''),
      ),
    ],
    ...names.map((name, index): [string, string] => [
      `xl/worksheets/sheet${String(index + 1)}.xml`,
      `<worksheet xmlns="${main}" xmlns:r="${rel}">${book.sheets[name] ?? ''}</worksheet>`,
    ]),
    ...(styles === null ? [] : ([['xl/styles.xml', `<styleSheet xmlns="${main}">${styles}</styleSheet>`]] as const)),
    ...(book.sheetRelations === undefined
      ? []
      : ([['xl/worksheets/_rels/sheet1.xml.rels', relations(book.sheetRelations)]] as const)),
  ]);
  for (const [name, data] of Object.entries(book.parts ?? {})) parts.set(name, data);
  return openPackage(makeZip(Array.from(parts, ([name, data]) => ({ name, data }))), codec);
}

export function relations(entries: string): string {
  return `<Relationships xmlns="${packageRel}">${entries}</Relationships>`;
}

export function relation(id: string, word: string, target: string): string {
  return `<Relationship Id="${id}" Type="${rel}/${word}" Target="${target}"/>`;
}

export interface Marked extends Patched {
  readonly file: Package;
  /** A part's text. */
  part(name: string): string;
}

export async function patched(file: Package, changes: readonly Change[], journal = true): Promise<Marked> {
  const done = await patchWorkbook(file, changes, { codec, journal });
  const marked = openPackage(done.bytes, codec);
  return { ...done, bytes: done.bytes, file: marked, part: (name) => textOf(marked, name) };
}

export function textOf(file: Package, name: string): string {
  return new TextDecoder().decode(file.bytes(name));
}

/** Marks, unmarks and says which parts are not what they were: [] when all are. */
export async function differences(file: Package, changes: readonly Change[]): Promise<readonly string[]> {
  const marked = await patched(file, changes);
  const unmarked = await unmarkWorkbook(marked.file, { codec });
  if (unmarked === null) return ['nothing to unmark'];
  const after = openPackage(unmarked.bytes, codec);
  const names = new Set([...file.names(), ...after.names()]);
  return [...names].filter(
    (name) => !file.has(name) || !after.has(name) || Buffer.compare(file.bytes(name), after.bytes(name)) !== 0,
  );
}

export async function snapshotOf(bytes: Uint8Array): Promise<Snapshot> {
  const readXls = (): never => {
    throw new Error('no .xls here');
  };
  return (await openWorkbook('book.xlsx', bytes, { codec, readXls })).read();
}

/** A cell as people would say it: text, number, boolean, with its formula behind when it has one; "" when empty. */
export function shown(snapshot: Snapshot, sheet: string, row: number, column: number): string {
  const cells = snapshot.sheets.find((each) => each.name === sheet)?.columns[column];
  const kind = cells?.kind[row] ?? CellKind.empty;
  const value = cells?.value[row] ?? 0;
  const formula = cells?.formula?.[row] ?? 0;
  const text =
    kind === CellKind.empty
      ? ''
      : kind === CellKind.text || kind === CellKind.error
        ? (snapshot.strings[value] ?? '')
        : kind === CellKind.boolean
          ? String(value === 1)
          : String(value);
  return formula === 0 ? text : `${text} =${snapshot.strings[formula - 1] ?? ''}`;
}

export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? [error.code, 'detail' in error ? error.detail : {}] : error;
}
