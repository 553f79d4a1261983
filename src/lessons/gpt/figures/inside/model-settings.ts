import type { Lesson } from '../../kit';
import { runsOf } from '#notebook';
import type { ControlValues } from '#training/client';

/**
 * The settings of the model that the cells look at: those it was trained with, or, before any
 * training, those on the page. Reactive.
 */
export function modelSettings(lesson: Lesson): ControlValues {
  const runs = runsOf(lesson);
  return runs.main?.trained ? runs.main.handle.view.spec.controls : runs.spec('main').controls;
}
