/** What the structure of a template alone does not show: whether its parts fit together. */
import type { Template } from '../../model/template';
import type { TemplateFault } from '../../model/template-fault';
import { formulaFaults } from './formulas';
import { knownFieldFaults, knownThresholdFaults, legendFaults } from './known';
import { referenceFaults } from './references';
import { scaleFaults } from './scales';
import { tableFaults } from './tables';

/** All faults, in the order of the template's parts. */
export function templateFaults(template: Template): readonly TemplateFault[] {
  return [
    ...tableFaults(template),
    ...referenceFaults(template),
    ...scaleFaults(template),
    ...formulaFaults(template),
    ...knownThresholdFaults(template),
    ...legendFaults(template),
    ...knownFieldFaults(template),
  ];
}
