/** Holds the outcomes of the specs to the list of those that are known to fail, and why. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../lib/install.mjs';

/** @typedef {{ name: string, passed: boolean, message: string }} Outcome */

/**
 * What must be seen: how many specs there are, and those that fail, grouped by the reason.
 *
 * @typedef {{ specs: number, failures: { reason: string, names: string[] }[] }} Expected
 */

/**
 * @param {string} backend
 * @returns {Expected}
 */
export const readExpected = (backend) =>
  JSON.parse(readFileSync(join(root, `tests/specs/expected/${backend}.json`), 'utf8'));

/**
 * A spec that does as expected, pass or fail, has passed. The list is exact: a listed spec that passes
 * has failed, so has one that is missing, and so has a run of another number of specs.
 *
 * @param {Outcome[]} outcomes
 * @param {Expected} expected
 * @returns {{ passed: number, surprises: string[] }}
 */
export function judge(outcomes, { specs, failures }) {
  const listed = new Set(failures.flatMap(({ names }) => names));
  const surprises = outcomes.flatMap(({ name, passed, message }) => {
    if (passed && listed.has(name)) return [`${name}: passes, but is listed as failing`];
    return passed || listed.has(name) ? [] : [`${name}: ${message}`];
  });
  const passed = outcomes.length - surprises.length;
  const ran = new Set(outcomes.map(({ name }) => name));
  for (const name of listed) if (!ran.has(name)) surprises.push(`${name}: listed, but did not run`);
  if (outcomes.length !== specs) surprises.push(`${outcomes.length} specs ran, not ${specs}`);
  return { passed, surprises };
}
