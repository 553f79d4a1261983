import { TrainingError, type Surroundings } from '../recipe';
import { learnMergesTask } from './learn-merges';
import { shrinkPicturesTask } from './shrink-pictures';
import { maskCostTask } from './mask-cost';
import { masksTask } from './masks';

/** Work for the worker that is no training: it takes too long for the page's own thread. */
type Task = (
  args: never,
  surroundings: Surroundings,
  partial: (value: unknown) => void,
) => Promise<unknown>;

const tasks: Record<string, Task> = {
  learnMerges: learnMergesTask,
  shrinkPictures: shrinkPicturesTask,
  masks: masksTask,
  maskCost: maskCostTask,
};

export function runTask(
  name: string,
  args: unknown,
  surroundings: Surroundings,
  partial: (value: unknown) => void,
): Promise<unknown> {
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (!task) throw new TrainingError('notFound', `There is no task ${name}.`);
  return task(args as never, surroundings, partial);
}
