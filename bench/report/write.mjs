/** Writes what was measured to files. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/install.mjs';

/** The table in the README stands between these. @param {{ steps: boolean }} flags */
const marksOf = ({ steps }) => {
  const name = steps ? 'bench steps' : 'bench';
  return [`<!-- ${name} -->`, `<!-- /${name} -->`];
};

/**
 * One file name a place of measuring, so that a later run takes the place of an earlier one.
 *
 * @param {{ result: any, table: string, plot: string }} report
 * @param {{ node: boolean, steps: boolean }} flags
 * @returns {string} the files' common path below the root, without extension
 */
export function writeResults({ result, table, plot }, { node, steps }) {
  const { adapter, quick } = result;
  const gpu = [adapter?.vendor, adapter?.architecture].filter(Boolean).join('-') || 'no-gpu';
  const name = [
    node ? 'node' : 'chromium',
    gpu,
    ...(quick ? ['quick'] : []),
    ...(steps ? ['steps'] : []),
  ].join('-');
  const path = `bench/results/${name.replaceAll(/[^\w-]+/g, '-')}`;
  mkdirSync(join(root, 'bench/results'), { recursive: true });
  writeFileSync(join(root, `${path}.json`), `${JSON.stringify(result, null, 2)}\n`);
  writeFileSync(join(root, `${path}.md`), table);
  // The plot is of the GPT alone.
  if (!steps) writeFileSync(join(root, `${path}.svg`), plot);
  return path;
}

/**
 * Puts the table and the plot of a run into the README.
 *
 * @param {string} table
 * @param {string} path of the results, without extension
 * @param {{ steps: boolean }} flags
 */
export function writeReadme(table, path, flags) {
  const file = join(root, 'README.md');
  const text = readFileSync(file, 'utf8');
  const [BEGIN, END] = marksOf(flags);
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`README.md has no place marked ${BEGIN} … ${END}.`);
  const plot = `![Tokens a second and host time of every trainer](${path}.svg)`;
  const shown = flags.steps ? [table.trimEnd()] : [table.trimEnd(), plot];
  const section = [BEGIN, ...shown, ''].join('\n\n');
  writeFileSync(file, text.slice(0, begin) + section + text.slice(end));
}
