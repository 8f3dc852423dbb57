/** A desk as the worker runs it, on real files. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { builtInTemplate } from '../../src/core/template';
import { readXlsInPlace } from '../../src/hosts/xlsx/browser';
import { nodeCodec } from '../../src/hosts/xlsx/node';
import type { DeskFile } from '../../src/worker/opened';
import type { Course } from '../../src/worker/packed';
import { WorkbookDesk } from '../../src/worker/workbook-desk';

const samples = path.join(__dirname, '../../assets/samples');

export const asOf = 45473;

export function newDesk(): WorkbookDesk {
  return new WorkbookDesk(builtInTemplate(), { codec: nodeCodec, readXls: readXlsInPlace }, '0');
}

export function sample(name: string): DeskFile {
  return { name: path.basename(name), bytes: readFileSync(path.join(samples, name)) };
}

/** The workbooks of a folder that are no .xls, which take longer to read. */
export function samplesOf(folder: string): readonly DeskFile[] {
  return readdirSync(path.join(samples, folder))
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => sample(`${folder}/${name}`));
}

export const throughout: Course = { told: () => undefined, goOn: () => Promise.resolve(true) };
