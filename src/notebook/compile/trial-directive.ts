import type { TextDirective } from 'mdast-util-directive';
import { attribute, become } from './directive-element.ts';
import type { Setting } from './setting.ts';
import { citable, tellSeeds, tellTrial } from './tell-trial.ts';

/**
 * Puts numbers of a trial into the text: `:trial{cell=break-beta term=codesUsed}` prints “19, 20 and 28”,
 * `:seeds{cell=break-beta}` prints “1, 2 and 1337”. `cell` is the stem of the trial's file.
 */
export function readCitation(node: TextDirective, { trials, language, fail }: Setting): void {
  const line = node.position?.start.line;
  const attributes = Object.entries(node.attributes ?? {}).map(([name, value]) => [
    name,
    value ?? '',
  ]);
  const given = Object.fromEntries(attributes) as Record<string, string>;
  const cell = attribute(node, 'cell', fail);
  const known = node.name === 'seeds' ? ['cell'] : citable;
  const unknown = Object.keys(given).filter((name) => !known.some((other) => other === name));
  if (unknown.length > 0) fail(`:${node.name} takes ${known.join(', ')}, not ${unknown[0]}`, line);
  if (trials === null) return;
  const trial = trials[cell];
  if (!trial) return fail(`there is no trial ${cell} in the lesson's folder trials`, line);
  let value = '';
  try {
    const term = node.name === 'trial' ? attribute(node, 'term', fail) : '';
    value = term
      ? tellTrial(trial, { ...given, cell, term }, language)
      : tellSeeds(trial, language);
  } catch (error) {
    fail(`trial ${cell}: ${error instanceof Error ? error.message : String(error)}`, line);
  }
  node.children = [{ type: 'text', value }];
  const cited = [node.name, ...attributes.map((pair) => pair.join('='))].join(' ');
  become(node, 'span', { className: ['trial'], 'data-trial': cited });
}
