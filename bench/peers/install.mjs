/** Installs the peers that are too heavy for everybody's install. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/install.mjs';

const folder = join(root, 'bench/peers');

/** Runs `npm ci` in this folder unless it was done. No script of a package is run. */
export function ensurePeers() {
  if (existsSync(join(folder, 'node_modules/.package-lock.json'))) return;
  console.error('Installing the peers (npm ci)…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['ci', '--ignore-scripts', '--no-progress'];
  const { status } = spawnSync(npm, args, { cwd: folder, stdio: 'inherit' });
  if (status === 0) return;
  console.error('npm ci failed. Check the network and run the command again.');
  process.exit(status ?? 1);
}
