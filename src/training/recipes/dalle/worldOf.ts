import { sceneDefaults, scenesWorld } from '#worlds/scenes';
import type { PictureWorld } from '#worlds/pictures';
import type { ControlValues } from '../../declaration';
import { TrainingError } from '../../recipe';
import type { Reading } from './grade';

/** The pictures that a run is about. @throws TrainingError if there is no such world */
export function worldOf(id: string, size: number, values: ControlValues): PictureWorld {
  if (id === 'scenes')
    return scenesWorld({
      ...{ size: size as 16 | 32, telling: 'places', fewest: 1 },
      most: Number(values.objects) as 1 | 2,
      colours: COLOURS,
    });
  throw new TrainingError('notFound', `There is no world "${id}". Choose scenes.`);
}

const COLOURS = sceneDefaults.colours;

/** How the oracle reads this world's pictures; null where there is none. */
export const readingOf = (id: string, size: number): Reading | null =>
  id === 'scenes' ? { size, colours: COLOURS } : null;
