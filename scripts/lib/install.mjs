/** Installs the project's packages if they are not there, so that a fresh clone needs one command. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Runs `npm ci` unless node_modules was made from this very lock file. */
export function ensureInstalled() {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  const wanted = lock.digest('hex');
  const stamp = join(root, 'node_modules/.bonsai-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const complete = existsSync(join(root, 'node_modules/.package-lock.json'));
  // A folder that npm filled itself (npm install, npm ci) only lacks our stamp.
  if (!complete || existsSync(stamp)) {
    console.error('Installing packages (npm ci)…');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const { status } = spawnSync(npm, ['ci', '--no-progress'], { cwd: root, stdio: 'inherit' });
    if (status !== 0) {
      console.error('npm ci failed. Check the network and run the command again.');
      process.exit(status ?? 1);
    }
  }
  writeFileSync(stamp, wanted);
}

/**
 * Installs packages that are too heavy, or too rarely needed, for everybody's install: those of a folder
 * with a lock file of its own. No script of a package is run.
 *
 * @param {string} folder below the root, e.g. `bench/peers`
 */
export function ensureInstalledIn(folder) {
  const cwd = join(root, folder);
  if (existsSync(join(cwd, 'node_modules/.package-lock.json'))) return;
  console.error(`Installing the packages of ${folder} (npm ci)…`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['ci', '--ignore-scripts', '--no-progress'];
  const { status } = spawnSync(npm, args, { cwd, stdio: 'inherit' });
  if (status === 0) return;
  console.error('npm ci failed. Check the network and run the command again.');
  process.exit(status ?? 1);
}
