/**
 * Builds dist/. Two worlds: the command line (Node) and the pages (browser).
 * `npm run build` makes both; nothing is fetched at build or run time.
 */
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');

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
  entry: {
    cli: './src/cli/main.ts',
    'examine-thread': './src/cli/examining/thread-main.ts',
    'xls-child': './src/hosts/xlsx/xls/child.ts',
  },
  output: { path: path.join(__dirname, 'dist'), filename: '[name].js', chunkFilename: '[name].chunk.js' },
  optimization: { minimize: false, splitChunks: false },
  node: { __dirname: false },
};

/** Where the add-in is served from; written into the manifest. */
const address = (process.env.ADDIN_URL ?? 'https://localhost:3000/').replace(/\/?$/, '/');

/** Where office.js comes from: served by ourselves, or from one of the two public networks. */
const officeSources = {
  self: 'office/office.js',
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  'cdn-cn': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};
const officeSource = process.env.OFFICE_JS ?? 'self';
if (!(officeSource in officeSources)) throw new Error(`OFFICE_JS is self, cdn or cdn-cn, not "${officeSource}"`);
const officeFolder = path.dirname(require.resolve('@microsoft/office-js/package.json')) + '/dist';
/** The parts of office.js that Excel loads; the folder layout must stay. */
const officeFiles = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'o15apptofilemappingtable.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs_agave.js',
];

/** Nothing outside the own address is ever asked; Fluent's style elements need 'unsafe-inline' for styles only. */
const policy = (scripts) =>
  `default-src 'self'; script-src 'self'${scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; worker-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'`;
const officeOrigin = officeSource === 'self' ? '' : ` ${new URL(officeSources[officeSource]).origin}`;

const html = (name, template, chunks, options = {}) =>
  new HtmlPlugin({
    filename: `${name}.html`,
    template,
    chunks,
    scriptLoading: 'defer',
    templateParameters: { policy: policy(options.office ? officeOrigin : ''), officeJs: officeSources[officeSource] },
  });

const web = {
  ...common,
  name: 'web',
  target: ['web', 'es2022'],
  entry: {
    page: './src/page/main.tsx',
    taskpane: './src/taskpane/main.tsx',
    commands: './src/commands/main.ts',
  },
  output: {
    path: path.join(__dirname, 'dist', 'web'),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    publicPath: 'auto',
    clean: true,
  },
  optimization: { splitChunks: { chunks: 'all' }, runtimeChunk: false },
  plugins: [
    html('index', './src/page/page.html', ['page']),
    html('taskpane', './src/taskpane/taskpane.html', ['taskpane'], { office: true }),
    html('commands', './src/commands/commands.html', ['commands'], { office: true }),
    new CopyPlugin({
      patterns: [
        { from: 'assets/icons/*.png', to: 'icons/[name][ext]' },
        { from: 'assets/pages', to: '.' },
        { from: 'assets/demo/示例台账.xlsx', to: 'samples/sample.xlsx' },
        { from: 'manifest.xml', transform: (text) => text.toString().replaceAll('https://localhost:3000/', address) },
        ...(officeSource === 'self'
          ? officeFiles.map((file) => ({ from: path.join(officeFolder, file), to: `office/${file}` }))
          : []),
      ],
    }),
  ],
};

module.exports = [node, web];
