/** A workbook in hand: its file where there is one, and what was read from it. */
import type { Snapshot } from '../core/model/snapshot';
import { openWorkbook, type OpenedWorkbook, type OpenOptions } from '../hosts/xlsx';

export interface DeskFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Open {
  readonly name: string;
  /** null: the workbook is the one in Excel. */
  readonly bytes: Uint8Array | null;
  readonly opened: OpenedWorkbook | null;
  readonly snapshot: Snapshot;
}

/** @throws Refusal for what is no workbook or cannot be read */
export async function openedFile({ name, bytes }: DeskFile, options: OpenOptions): Promise<Open> {
  const opened = await openWorkbook(name, bytes, options);
  return { name, bytes, opened, snapshot: await opened.read() };
}
