/** Makes the page that stands for Excel's window, with the project's own way of building. */
import { createRequire } from 'node:module';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import webpack, { type Configuration } from 'webpack';

const root = path.resolve(__dirname, '../../..');
export const besideFolder = path.join(root, 'out', 'beside');

export async function buildBeside(): Promise<void> {
  const configs = createRequire(__filename)('../../../webpack.config.js') as readonly Configuration[];
  const web = configs.find((config) => config.name === 'web');
  if (web === undefined) throw new Error('webpack.config.js makes no pages');
  mkdirSync(besideFolder, { recursive: true });
  writeFileSync(
    path.join(besideFolder, 'index.html'),
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>Excel</title>' +
      '<style>html,body,#root{height:100%;margin:0}</style></head>' +
      '<body><div id="root"></div><script src="excel-window.js"></script></body></html>',
  );
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    context: root,
    target: ['web', 'es2022'],
    entry: path.join(__dirname, 'excel-window.tsx'),
    output: { path: besideFolder, filename: 'excel-window.js' },
    ...(web.module === undefined ? {} : { module: web.module }),
    ...(web.resolve === undefined ? {} : { resolve: web.resolve }),
    performance: { hints: false },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error !== null) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString('errors-only')));
      else
        compiler.close(() => {
          resolve();
        });
    });
  });
}
