/** Data validations: new ones only where the user has none, and taken out again. */
import type { DrawnValidation } from '../../../../core/model/drawing';
import type { Area } from '../../../../core/model/snapshot';
import { validationTitle } from '../../../../core/own/marks';
import { attributesOf, childrenOf, descendantsOf, textOf } from '../xml/element';
import { plainXml, xmlAttribute, xmlText } from '../xml/text';
import { areasOf, overlap } from './areas';
import { withFilePrefixes } from './function-prefixes';
import type { SheetFrame } from './sheet-frame';

/** Excel's limits, in characters. */
const longestList = 255;
const longestMessage = 255;

/** False when the values must stand in cells: the list would be too long, or a value holds what parts values. */
export function fitsInFormula(values: readonly string[]): boolean {
  return listText(values).length <= longestList && values.every((value) => !/[,"]|^\s|\s$/.test(value));
}

/** @param marked adds the title by which ours are known again */
export function validationXml(validation: DrawnValidation, marked: boolean): string {
  const { allow, range, prompt, error, yields } = validation;
  const attributes = [
    ` type="${allow.kind === 'listFrom' ? 'list' : allow.kind}"`,
    yields === true ? ' errorStyle="warning"' : '',
    operatorOf(allow),
    ' allowBlank="1"',
    prompt === undefined ? '' : ' showInputMessage="1"',
    ' showErrorMessage="1"',
    marked ? ` errorTitle="${validationTitle}"` : '',
    error === undefined ? '' : ` error="${xmlAttribute(error.slice(0, longestMessage))}"`,
    prompt === undefined ? '' : ` prompt="${xmlAttribute(prompt.slice(0, longestMessage))}"`,
    ` sqref="${plainXml(range)}"`,
  ];
  return `<dataValidation${attributes.join('')}>${formulasOf(allow)}</dataValidation>`;
}

/** Where the user has validations, those of the extension list among them. */
export function validatedAreas(frame: SheetFrame): readonly Area[] {
  const own = childrenOf(frame.child('dataValidations'), 'dataValidation');
  const list = frame.child('extLst');
  const extended =
    list === null ? [] : descendantsOf(list, 'dataValidation').flatMap((each) => descendantsOf(each, 'sqref'));
  return [
    ...own.flatMap((each) => areasOf(frame.attribute(each, 'sqref') ?? '')),
    ...extended.flatMap((each) => areasOf(textOf(frame.part.text, each))),
  ];
}

export function meets(areas: readonly Area[], range: string): boolean {
  return areasOf(range).some((area) => areas.some((each) => overlap(each, area)));
}

export function addValidations(frame: SheetFrame, validations: readonly DrawnValidation[]): void {
  if (validations.length === 0) return;
  const list = frame.child('dataValidations');
  const xml = validations.map((each) => validationXml(each, true)).join('');
  if (list === null) {
    frame.insert('dataValidations', `<dataValidations count="${String(validations.length)}">${xml}</dataValidations>`);
    return;
  }
  recount(frame, childrenOf(list, 'dataValidation').length + validations.length);
  frame.part.append(list, frame.prefixed(xml));
}

/** Takes out ours; returns how many. */
export function removeValidations(frame: SheetFrame): number {
  const list = frame.child('dataValidations');
  const all = childrenOf(list, 'dataValidation');
  const ours = all.filter((each) => frame.attribute(each, 'errorTitle') === validationTitle);
  if (list === null || ours.length === 0) return 0;
  if (ours.length === all.length) {
    frame.part.remove(list);
    return ours.length;
  }
  recount(frame, all.length - ours.length);
  for (const each of ours) frame.part.remove(each);
  return ours.length;
}

function recount(frame: SheetFrame, count: number): void {
  const list = frame.child('dataValidations');
  if (list === null) return;
  const attribute = attributesOf(frame.part.text, list).find((each) => each.name === 'count');
  if (attribute !== undefined) frame.part.replace(attribute.start, attribute.end, `count="${String(count)}"`);
}

function operatorOf(allow: DrawnValidation['allow']): string {
  if (!('min' in allow)) return '';
  if (allow.min !== null && allow.max !== null) return ' operator="between"';
  return allow.min === null ? ' operator="lessThanOrEqual"' : ' operator="greaterThanOrEqual"';
}

function formulasOf(allow: DrawnValidation['allow']): string {
  switch (allow.kind) {
    case 'list':
      return formula(1, listText(allow.values));
    case 'listFrom':
    case 'custom':
      return formula(1, withFilePrefixes(allow.formula));
    default: {
      // Without limits every number of the kind is allowed: a range that holds them all.
      const { min, max } = allow;
      if (min === null && max === null) return formula(1, String(allow.kind === 'date' ? 1 : -1e15));
      const limits = [min, max].filter((each) => each !== null);
      return limits.map((each, index) => formula(index + 1, String(each))).join('');
    }
  }
}

function listText(values: readonly string[]): string {
  return `"${values.join(',').replaceAll('"', '""')}"`;
}

function formula(number: number, text: string): string {
  return `<formula${String(number)}>${xmlText(text)}</formula${String(number)}>`;
}
