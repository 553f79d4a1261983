import type { ControlValue, DataSource } from '#training/client';
import type { LessonContext } from '../context.svelte';
import { messages } from './messages';

/** The worlds of pictures that ship with the lab. */
export type WorldName = keyof (typeof messages)['current']['worlds'];

/** What a world is called, and a sentence on it. */
export const worldWords = (world: WorldName): { title: string; about: string } =>
  messages.current.worlds[world];

/**
 * Goes over to other data, with settings that suit them; what the address locks stays. Models that a run
 * would have started from belong to the data before, and are let go.
 *
 * @param values by name; others stay as they are
 */
export function chooseData(
  lesson: LessonContext,
  data: DataSource,
  values: Readonly<Record<string, ControlValue>>,
): void {
  lesson.set('data', data);
  lesson.set('baseModels', {});
  for (const [name, value] of Object.entries(values))
    if (!lesson.isLocked(name)) lesson.graph.set(name, value);
}
