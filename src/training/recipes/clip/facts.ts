import { diagonalCeiling, duplicateFloor, type PictureWorld } from '#worlds/pictures';
import { INITIAL_LOGIT_SCALE } from '#models/clip';
import type { RunFacts } from '../../protocol';
import type { ClipSetting } from './setting';
import type { BaselinesOf } from '../../declaration';
import type { clipDeclaration } from './declaration';

/** The least loss on average: 0 where no meaning comes twice, else what duplicates cost. */
export function floorOf(setting: ClipSetting, world: PictureWorld): number {
  return setting.pairing === 'independent' ? duplicateFloor(world.meanings(), seenOf(setting)) : 0;
}

/** Pairs that see each other. */
const seenOf = ({ batch, accumulate }: ClipSetting) => batch / accumulate;

/** What is known of a run before its first step. */
export function factsOf(
  setting: ClipSetting,
  world: PictureWorld,
  parameters: number,
  dataHash: string,
): RunFacts {
  const { batch, pairing } = setting;
  const loss = [
    { name: 'uniform' as const, value: Math.log(seenOf(setting)) },
    { name: 'floor' as const, value: floorOf(setting, world) },
  ];
  const ceiling = pairing === 'independent' ? diagonalCeiling(world.meanings(), batch) : 1;
  const chance = 1 / batch;
  const exams = world
    .examinations()
    .map(
      ({ name, classes }) =>
        [name, [{ name: 'chance' as const, value: 1 / classes.length }]] as const,
    );
  return {
    parameters,
    dataHash,
    tokensPerStep: batch,
    sizes: world.pictures === null ? {} : { pairs: world.pictures },
    baselines: {
      trainLoss: loss,
      imageLoss: loss,
      textLoss: loss,
      logitScale: [
        { name: 'initial', value: Math.exp(INITIAL_LOGIT_SCALE) },
        { name: 'largest', value: 100 },
      ],
      anyEqualAccuracy: [{ name: 'chance', value: chance }],
      diagonalAccuracy: [
        { name: 'chance', value: chance },
        { name: 'ceiling', value: ceiling },
      ],
      ...Object.fromEntries(exams),
      ...(world.swapTest ? { swapAccuracy: [{ name: 'chance', value: 0.5 }] } : {}),
    } satisfies BaselinesOf<typeof clipDeclaration>,
  };
}
