/** Serves the built page on this machine only, with the sample opened, and prints the address. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const site = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../dist/web');
const firstPort = Number(process.env.PORT ?? 3000);
const portsTried = 20;
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.xml': 'text/xml; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const server = createServer((request, response) => {
  const name = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  const file = path.join(site, name === '/' ? 'index.html' : name);
  if (!file.startsWith(site + path.sep) || !existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': types[path.extname(file)] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
  });
  createReadStream(file).pipe(response);
});

/** The next port is tried when another program has this one. */
function listen(port) {
  server.once('error', (error) => {
    if (error.code === 'EADDRINUSE' && port < firstPort + portsTried) listen(port + 1);
    else throw error;
  });
  server.listen(port, '127.0.0.1', () => {
    process.stdout.write(
      `整推台账已启动，请用浏览器打开 / open in a browser:\n  http://localhost:${port}/?sample&as-of=2024-06-30\n按 Ctrl-C 停止 / Ctrl-C stops.\n`,
    );
  });
}

if (!existsSync(path.join(site, 'index.html'))) {
  process.stderr.write('请先运行 npm run build / run npm run build first\n');
  process.exit(1);
}
listen(firstPort);
