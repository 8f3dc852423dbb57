import { builtInTemplate, readTemplateWorkbook, templateToDrawings } from '../../../src/core/template';
import { opened } from './workbook';

test('a template that becomes a workbook and is read again is the same to the last character', async () => {
  const template = builtInTemplate();
  const read = readTemplateWorkbook(await opened(templateToDrawings(template)));
  expect(read.faults.filter((fault) => fault.severity === 'error').slice(0, 20)).toEqual([]);
  expect(read.ok && read.template).toEqual(template);
});
