/** `npm start`: installs if needed, builds the site, serves it and prints the address. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, root } from './lib/install.mjs';
import { serveFolder } from './lib/serve.mjs';

const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' } } });

ensureInstalled();
const vite = join(root, 'node_modules/vite/bin/vite.js');
console.log('Building the site…');
const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
  cwd: root,
  stdio: 'inherit',
});
if (built.status !== 0) process.exit(built.status ?? 1);
const { address } = await serveFolder(join(root, 'build'), { port: Number(values.port) });
console.log(`\n  Bonsai is at ${address}\n`);
