import { expect, it } from 'vitest';
import { stagesOf } from './stages';

it('the sizes of OpenAI’s release come out as its code has them', () => {
  const release = { size: 256, groups: 4, width: 256, codes: 8192, codeWidth: 128 };
  const stages = stagesOf({ ...release, likelihood: 'logitLaplace' });
  const of = (name: string) => stages.filter((stage) => stage.name === name).map((s) => s.shape);
  expect(of('tokens')).toEqual([[32, 32]]);
  expect(of('logits')).toEqual([[32, 32, 8192]]);
  const coded = [256, 128, 64, 32].map((side, group) => [side, 256 * 2 ** group]);
  expect(of('group').map(([side, , channels]) => [side, channels])).toEqual([
    ...coded,
    ...coded.toReversed(),
  ]);
  expect(of('out')).toEqual([[256, 256, 6]]);
});
