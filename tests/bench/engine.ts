/** What the benchmark of a whole check runs, bundled as the command line bundles it. */
export { examine } from '../../src/core/engine';
export { builtInTemplate } from '../../src/core/template';
export { openWorkbook } from '../../src/hosts/xlsx';
export { nodeCodec } from '../../src/hosts/xlsx/node';
