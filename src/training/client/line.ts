import type { Command, Event } from '../protocol';

/** One worker and the talk with it, with news of its death. */
export interface Line {
  post(command: Command): void;
  close(): void;
}

export interface LineOptions {
  hear: (event: Event) => void;
  /** Called once, when the worker has died without being told to. */
  died: (reason: string) => void;
}

let lines = 0;

/** The lock's name is the tab's own: another tab's workers are not ours to mourn. */
const tab = Math.random().toString(36).slice(2);

/**
 * Starts a training worker. It holds a Web Lock for as long as it lives and we wait for the same lock,
 * so its end is known at once, whether it crashed, was killed or closed itself. Without locks only an
 * error event or its own last word tells.
 */
export function openLine({ hear, died }: LineOptions, hello: Omit<HelloCommand, 'alive'>): Line {
  const worker = new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module' });
  const alive = `bonsai worker ${tab} ${lines++}`;
  let open = true;
  const end = (reason: string) => {
    if (!open) return;
    open = false;
    worker.terminate();
    died(reason);
  };
  worker.onmessage = ({ data }: MessageEvent<Event>) => {
    if (data.type === 'alive') watch(alive, () => end('the worker ended'));
    else if (data.type === 'lost') end(data.reason);
    else hear(data);
  };
  worker.onerror = ({ message }) => end(message || 'the worker failed to start');
  worker.postMessage({ ...hello, alive } satisfies HelloCommand);
  return {
    post: (command) => worker.postMessage(command),
    close: () => {
      open = false;
      worker.terminate();
    },
  };
}

type HelloCommand = Extract<Command, { type: 'hello' }>;

function watch(lock: string, ended: () => void): void {
  navigator.locks?.request(lock, async () => ended()).catch(() => undefined);
}
