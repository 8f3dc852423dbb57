/**
 * 校验码: put into a workbook that was checked without errors. It shows whether the content changed after checking; it
 * does not show who made it, and it is no signature.
 */
import type { Snapshot } from '../model/snapshot';
import type { Template } from '../model/template';
import { sheetDigest, textDigest } from './canonical';

/** The custom document properties that carry the stamp, numbered from 0. */
const stampProperty = 'zt.stamp.';
/** Excel keeps 255 characters of a custom property. */
const propertyLength = 250;

export interface Stamp {
  /** What is printed: four groups of four, from the digest of all below. */
  readonly code: string;
  /** "2024-guifan-qianghua@0.1" */
  readonly template: string;
  readonly engine: string;
  /** ISO date for which it was checked. */
  readonly asOf: string;
  readonly confirm: number;
  readonly hint: number;
  /** Sheet name and the first 16 hexadecimal digits of its digest. */
  readonly sheets: readonly (readonly [name: string, digest: string])[];
}

export type Verdict =
  | { readonly verdict: 'none' }
  | { readonly verdict: 'intact'; readonly stamp: Stamp }
  | {
      readonly verdict: 'changed';
      readonly stamp: Stamp;
      readonly changed: readonly string[];
      readonly added: readonly string[];
      readonly removed: readonly string[];
    }
  /** There is a mark, but it does not agree with itself. */
  | { readonly verdict: 'inconsistent' };

/** @param snapshot without our own marks */
export function makeStamp(
  snapshot: Snapshot,
  template: Template,
  checked: { readonly engine: string; readonly asOf: string; readonly confirm: number; readonly hint: number },
): Stamp {
  const body = {
    template: `${template.id}@${template.version}`,
    engine: checked.engine,
    asOf: checked.asOf,
    confirm: checked.confirm,
    hint: checked.hint,
    sheets: sheetsOf(snapshot),
  };
  return { code: codeOf(body), ...body };
}

/** @param snapshot without our own marks; its properties carry the stamp */
export function verifyStamp(snapshot: Snapshot): Verdict {
  const text = stampText(snapshot);
  if (text === '') return { verdict: 'none' };
  const stamp = parseStamp(text);
  if (stamp === null) return { verdict: 'inconsistent' };
  const { code, ...body } = stamp;
  if (codeOf(body) !== code) return { verdict: 'inconsistent' };
  const now = new Map(sheetsOf(snapshot));
  const then = new Map(stamp.sheets);
  const changed = stamp.sheets
    .filter(([name, digest]) => now.has(name) && now.get(name) !== digest)
    .map(([name]) => name);
  const removed = stamp.sheets.filter(([name]) => !now.has(name)).map(([name]) => name);
  const added = [...now.keys()].filter((name) => !then.has(name));
  return changed.length + removed.length + added.length === 0
    ? { verdict: 'intact', stamp }
    : { verdict: 'changed', stamp, changed, added, removed };
}

/** The properties to write; the text is cut into pieces that every program keeps. */
export function stampProperties(stamp: Stamp): readonly (readonly [name: string, value: string])[] {
  const text = JSON.stringify(stamp);
  const pieces: (readonly [string, string])[] = [];
  for (let at = 0; at < text.length; at += propertyLength) {
    pieces.push([stampProperty + String(pieces.length), text.slice(at, at + propertyLength)]);
  }
  return pieces;
}

function stampText(snapshot: Snapshot): string {
  let text = '';
  for (let piece = 0; ; piece += 1) {
    const value = snapshot.properties.get(stampProperty + String(piece));
    if (value === undefined) return text;
    text += value;
  }
}

/** Null for anything that is not a stamp. */
function parseStamp(text: string): Stamp | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof data !== 'object' || data === null) return null;
  const entries = new Map<string, unknown>(Object.entries(data));
  const word = (name: string): string | null => {
    const value = entries.get(name);
    return typeof value === 'string' ? value : null;
  };
  const whole = (name: string): number | null => {
    const value = entries.get(name);
    return typeof value === 'number' && Number.isInteger(value) ? value : null;
  };
  const [code, template, engine, asOf] = [word('code'), word('template'), word('engine'), word('asOf')];
  const [confirm, hint] = [whole('confirm'), whole('hint')];
  const sheets = readSheets(entries.get('sheets'));
  if (code === null || template === null || engine === null || asOf === null) return null;
  if (confirm === null || hint === null || sheets === null) return null;
  return { code, template, engine, asOf, confirm, hint, sheets };
}

function readSheets(data: unknown): readonly (readonly [string, string])[] | null {
  if (!Array.isArray(data)) return null;
  const sheets: (readonly [string, string])[] = [];
  for (const entry of data as readonly unknown[]) {
    if (!Array.isArray(entry)) return null;
    const [name, digest] = entry as readonly unknown[];
    if (typeof name !== 'string' || typeof digest !== 'string') return null;
    sheets.push([name, digest]);
  }
  return sheets;
}

function sheetsOf(snapshot: Snapshot): readonly (readonly [string, string])[] {
  return snapshot.sheets.map((sheet) => [sheet.name, sheetDigest(snapshot, sheet).slice(0, 16)]);
}

function codeOf(body: Omit<Stamp, 'code'>): string {
  const { template, engine, asOf, confirm, hint, sheets } = body;
  const digest = textDigest(JSON.stringify([template, engine, asOf, confirm, hint, sheets])).toUpperCase();
  return (digest.slice(0, 16).match(/.{4}/g) ?? []).join('-');
}
