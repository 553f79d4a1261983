import type { Inputs } from '../inputs';
import { Problem } from '../problem';
import { adamw } from './adamw';
import type { Case } from './case';
import { diffusion } from './diffusion';
import { gumbelSoftmaxCase } from './gumbel-softmax';
import { logitLaplace } from './logit-laplace';
import { ppo } from './ppo';
import { ranking } from './ranking';

const cases = [diffusion, gumbelSoftmaxCase, logitLaplace, ppo, ranking];

/** The case that these inputs belong to. @throws Problem */
export function caseOf(config: Record<string, unknown>, inputs: Inputs): Case {
  // AdamW's parameters may have any names; its settings do not.
  if (config.betas !== undefined) return adamw;
  const found = cases.find(({ knownBy }) => knownBy.every((name) => inputs.has(name)));
  if (found) return found;
  const known = cases.map(({ name, knownBy }) => `  ${name}: ${knownBy.join(', ')}`).join('\n');
  throw new Problem(
    `No case has just these inputs: ${inputs.names.join(', ')}. The inputs of each case:\n${known}\n  adamw: betas in config.json, and w0, gw0, gw1, … for a parameter w`,
  );
}
