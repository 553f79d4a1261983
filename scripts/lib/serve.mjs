/** A static file server as plain as any host that the site may lie on: no rewriting, no headers unasked. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Serves a folder on loopback.
 *
 * @param {string} folder
 * @param {{ port?: number, under?: string, host?: string, headers?: Record<string, string> }} options
 *   `under` puts the folder below a path; a port that is taken gives way to a free one; `headers` go with
 *   every file
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export function serveFolder(
  folder,
  { port = 0, under = '', host = '127.0.0.1', headers = {} } = {},
) {
  const server = createServer((request, response) => {
    const file = fileFor(folder, under, request.url ?? '/');
    if (file && 'redirect' in file) {
      response.writeHead(301, { location: file.redirect });
      return response.end();
    }
    const path = file?.path ?? join(folder, '404.html');
    response.writeHead(file ? 200 : 404, {
      ...headers,
      'content-type': types[extname(path)] ?? 'application/octet-stream',
    });
    if (request.method === 'HEAD' || !existsSync(path)) return response.end();
    return createReadStream(path).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== 'EADDRINUSE' || port === 0) return reject(error);
      serveFolder(folder, { port: 0, under, host, headers }).then(resolve, reject);
    });
    server.listen(port, host, () => {
      const { port: taken } = /** @type {import('node:net').AddressInfo} */ (server.address());
      resolve({
        address: `http://${host === '127.0.0.1' ? 'localhost' : host}:${taken}${under}/`,
        close: () =>
          new Promise((done) => {
            server.closeAllConnections();
            server.close(() => done());
          }),
      });
    });
  });
}

/**
 * The file that an address means, or where to look instead, or null.
 *
 * @param {string} folder
 * @param {string} under
 * @param {string} url
 * @returns {{ path: string } | { redirect: string } | null}
 */
function fileFor(folder, under, url) {
  const path = decodeURIComponent(new URL(url, 'http://host').pathname);
  if (under && path === under) return { redirect: `${under}/` };
  if (!path.startsWith(`${under}/`)) return null;
  const file = normalize(join(folder, path.slice(under.length)));
  if (file !== folder && !file.startsWith(folder + sep)) return null;
  if (!existsSync(file)) return null;
  if (!statSync(file).isDirectory()) return { path: file };
  if (!path.endsWith('/')) return { redirect: `${path}/` };
  const index = join(file, 'index.html');
  return existsSync(index) ? { path: index } : null;
}
