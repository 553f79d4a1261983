import type { Surroundings } from '../recipe';
import { TrainingError } from '../training-error';
import { learnMergesTask } from './learn-merges';
import { maskCostTask } from './mask-cost';
import { masksTask } from './masks';
import { shrinkPicturesTask } from './shrink-pictures';
import type { TaskArgs, TaskName, TaskNews, TaskResult } from './task-types';

/** Work for the worker that is no training: it takes too long for the page's own thread. */
type Task<T extends TaskName> = (
  args: TaskArgs<T>,
  surroundings: Surroundings,
  onNews: (news: TaskNews<T>) => void,
) => Promise<TaskResult<T>>;

const tasks: { readonly [T in TaskName]: Task<T> } = {
  learnMerges: learnMergesTask,
  shrinkPictures: shrinkPicturesTask,
  masks: masksTask,
  maskCost: maskCostTask,
};

type AnyTask = (
  args: never,
  surroundings: Surroundings,
  onNews: (news: unknown) => void,
) => Promise<unknown>;

/** @throws TrainingError notFound if there is no such task */
export async function runTask(
  name: string,
  args: unknown,
  surroundings: Surroundings,
  onNews: (news: unknown) => void,
): Promise<unknown> {
  const task = new Map<string, AnyTask>(Object.entries(tasks)).get(name);
  if (!task) throw new TrainingError('notFound', `There is no task ${name}.`);
  return task(args as never, surroundings, onNews);
}
