/** What the benchmark runs of the file host, bundled as the command line bundles it. */
export * from '../../src/hosts/xlsx';
export * from '../../src/hosts/xlsx/node';
