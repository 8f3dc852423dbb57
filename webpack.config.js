/**
 * Builds dist/. Two worlds: the command line (Node) and the pages (browser).
 * `npm run build` makes both; nothing is fetched at build or run time.
 */
const path = require('node:path');

const swc = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
    },
  },
};

const common = {
  context: __dirname,
  module: { rules: [swc] },
  resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  performance: { hints: false },
  stats: 'errors-warnings',
};

const node = {
  ...common,
  name: 'node',
  target: 'node20',
  entry: { cli: './src/cli/main.ts', 'xls-child': './src/hosts/xlsx/xls/child.ts' },
  output: { path: path.join(__dirname, 'dist'), filename: '[name].js', chunkFilename: '[name].chunk.js' },
  optimization: { minimize: false, splitChunks: false },
  node: { __dirname: false },
};

module.exports = [node];
