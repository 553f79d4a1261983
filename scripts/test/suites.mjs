/** The suites of `npm test` and how each is counted. */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../lib/install.mjs';
import { countSpecs } from './specs/index.mjs';

const bin = (path) => join(root, 'node_modules', path);

/** A command is one check: it passes or fails as a whole. */
const command = (...args) => ({ run: () => check(args) });
/** A vitest project is as many checks as it has tests. */
const vitest = (project) => ({ run: () => countTests(project) });
/** TensorFlow.js's own specs on one backend are as many checks as there are specs. */
const specs = (backend) => ({ run: () => countSpecs(backend) });

const suites = {
  sync: command(bin('@sveltejs/kit/svelte-kit.js'), 'sync'),
  types: command(bin('svelte-check/bin/svelte-check'), '--fail-on-warnings', '--output', 'human'),
  lint: command(bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.'),
  imports: command(
    bin('dependency-cruiser/bin/dependency-cruise.mjs'),
    'src',
    'bench',
    'scripts',
    '--config',
    '.dependency-cruiser.cjs',
  ),
  format: command(bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'),
  lessons: vitest('lessons'),
  unit: vitest('unit'),
  webgpu: vitest('webgpu'),
  'specs-cpu': specs('cpu'),
  'specs-wasm': specs('wasm'),
  'specs-webgpu': specs('webgpu'),
  learning: vitest('learning'),
  build: command(bin('vite/bin/vite.js'), 'build', '--logLevel', 'error'),
  e2e: vitest('e2e'),
  chaos: vitest('chaos'),
};

/**
 * Runs suites in order, all of them even if one fails.
 *
 * @param {string[]} only names; none means all
 */
export async function runSuites(only) {
  const unknown = only.filter((name) => !(name in suites));
  if (unknown.length > 0) {
    console.error(`No suite ${unknown.join(', ')}; there are ${Object.keys(suites).join(', ')}.`);
    return { passed: 0, failed: 1 };
  }
  const total = { passed: 0, failed: 0 };
  const lines = [];
  for (const [name, suite] of Object.entries(suites)) {
    if (only.length > 0 && !only.includes(name)) continue;
    console.log(`\n— ${name} —`);
    const started = Date.now();
    const { passed, failed } = await suite.run();
    total.passed += passed;
    total.failed += failed;
    const seconds = ((Date.now() - started) / 1000).toFixed(0);
    lines.push(`${name.padEnd(12)} ${passed} passed, ${failed} failed (${seconds} s)`);
  }
  console.log(`\n${lines.join('\n')}`);
  return total;
}

async function check(args) {
  const code = await start(args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function countTests(project) {
  const file = join(tmpdir(), `bonsai-tests-${process.pid}-${project}.json`);
  const code = await start([
    bin('vitest/vitest.mjs'),
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  try {
    const { numPassedTests, numTotalTests, numTotalTestSuites } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    const failed = numTotalTests - numPassedTests;
    // A skipped test counts as failed, and so does a file that never got to its tests.
    const broken = code !== 0 && failed === 0 ? 1 : 0;
    if (numTotalTestSuites === 0) return { passed: 0, failed: 1 };
    return { passed: numPassedTests, failed: failed + broken };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(file, { force: true });
  }
}

function start(args) {
  const env = { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' };
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}
