import { runBlock } from '../measure/block';
import { timeKernels } from '../measure/kernels';
import { counted, timeProduct } from '../measure/product';
import { watchGpu } from '../measure/gpu';
import type { StepTask } from '../steps/task';
import type { Task } from '../task/task';
import type { StartTrainer, Trainer } from '../trainers/trainer';
import type { Commands, Request, Response } from './context';

type Answer = {
  [Name in keyof Commands]: (...args: Commands[Name][0]) => Promise<Commands[Name][1]>;
};

/** Answers what is asked of this context, one request after the other. */
/** @param startTrainer takes the tasks that this context is given */
export function serve<Of extends Task | StepTask>(startTrainer: StartTrainer<Of>): void {
  const watch = watchGpu();
  let trainer: Trainer;
  const answers: Answer = {
    async start(task, options) {
      trainer = await startTrainer(task as Of, options);
    },
    block: (options) => runBlock(trainer, watch, options),
    product: async (size) =>
      trainer.product ? timeProduct(counted(trainer.product(size), size)) : null,
    kernels: timeKernels,
  };
  listen(async ({ id, name, args }) => {
    try {
      const answer = answers[name] as (...args: unknown[]) => Promise<unknown>;
      return { id, value: await answer(...args) };
    } catch (error) {
      return { id, error: error instanceof Error ? `${error.stack}` : String(error) };
    }
  });
}

/** A worker of a page, or a process that Node has forked. */
function listen(answer: (request: Request) => Promise<Response>): void {
  if (globalThis.process?.send) {
    process.on('message', async (request: Request) => process.send!(await answer(request)));
    process.on('disconnect', () => process.exit());
  } else {
    self.onmessage = async ({ data }: MessageEvent<Request>) =>
      self.postMessage(await answer(data));
  }
}
