import { builtInTemplate } from '../../../src/core/template';
import { templateFaults } from '../../../src/core/template/check/check-template';

test('the built-in template has no faults, and one threshold that the office must enter', () => {
  expect(
    templateFaults(builtInTemplate()).map(({ code, severity, path, facts }) => ({ code, severity, path, facts })),
  ).toEqual([
    {
      code: 'must-be-entered',
      severity: 'hint',
      path: 'thresholds[4].value',
      facts: { value: '服务中心新建、改扩建项目数' },
    },
  ]);
});
