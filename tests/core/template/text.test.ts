import fs from 'node:fs';
import path from 'node:path';
import { builtInTemplate, readTemplateJson, templateText } from '../../../src/core/template';

const file = path.join(__dirname, '../../../assets/templates/2024.json');

test('the file of the built-in template is written as templateText writes it', () => {
  expect(fs.readFileSync(file, 'utf8')).toBe(templateText(builtInTemplate()));
});

test('a template that is written as text and read again is the same', () => {
  expect(readTemplateJson(JSON.parse(templateText(builtInTemplate())))).toEqual(builtInTemplate());
});
