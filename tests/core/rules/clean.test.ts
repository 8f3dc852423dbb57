import { check } from '../../../src/core/rules';
import { sentence } from '../../../src/core/messages';
import { read } from './book';
import { ledgers } from './clean';

test('a workbook in which everything holds together gives no finding at all', () => {
  const reading = read(ledgers);
  const { findings } = check(reading);
  expect(findings.map((finding) => `${finding.id} ${sentence(finding, reading.template, 'zh-CN')}`)).toEqual([]);
});
