import type { StartOptions } from '../trainers/trainer';
import type { StepTask } from '../steps/task';
import type { Task } from '../task/task';
import type { KernelRate } from '../measure/kernels';
import type { Block, BlockOptions } from '../measure/block';

/**
 * A thread or process of its own with one library in it: copies of TensorFlow.js must not meet, and
 * WebGPU is watched at its prototypes, of which a thread has one set.
 */
export interface Context {
  ask<Name extends keyof Commands>(
    name: Name,
    ...args: Commands[Name][0]
  ): Promise<Commands[Name][1]>;
  close(): void;
}

/** What can be asked of a context: arguments and answer by name. */
export interface Commands {
  start: [[Task | StepTask, StartOptions], void];
  block: [[BlockOptions], Block];
  /** Milliseconds of one product of two square matrices by the library's own code; null if it has none. */
  product: [[number], number | null];
  /** Rates of the hand-written products of two square matrices. */
  kernels: [[number], KernelRate[]];
}

export interface Request {
  id: number;
  name: keyof Commands;
  args: unknown[];
}

export type Response = { id: number } & ({ value: unknown } | { error: string });

/** Pairs requests with their answers over any channel of messages. */
export function contextOver(channel: {
  send(request: Request): void;
  onResponse(listen: (response: Response) => void): void;
  onDeath(listen: (why: string) => void): void;
  close(): void;
}): Context {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let death: string | null = null;
  let next = 0;
  channel.onResponse((response) => {
    const asked = waiting.get(response.id);
    waiting.delete(response.id);
    if ('error' in response) asked?.reject(new Error(response.error));
    else asked?.resolve(response.value);
  });
  channel.onDeath((why) => {
    death = why;
    for (const { reject } of waiting.values()) reject(new Error(why));
    waiting.clear();
  });
  return {
    ask: (name, ...args) =>
      new Promise<never>((resolve, reject) => {
        if (death !== null) return reject(new Error(death));
        const id = next++;
        waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
        channel.send({ id, name, args });
      }),
    close: () => channel.close(),
  };
}
