import type { Command, Event } from '../protocol';

/** One worker, commands to it, and its events. */
export interface WorkerConnection {
  post(command: Command): void;
  close(): void;
}

export interface ConnectionOptions {
  onEvent: (event: Event) => void;
  /** Called once, when the worker has died by itself. */
  onDeath: (reason: string) => void;
}

let workers = 0;

/** Part of the lock's name: the workers of another tab are none of ours. */
const tab = Math.random().toString(36).slice(2);

/**
 * Starts a training worker. It holds a Web Lock for as long as it lives and we wait for the same lock,
 * so its end is known at once, whether it crashed, was killed or closed itself. Without locks only an
 * error event or its own last message says so.
 */
export function connectWorker(
  { onEvent, onDeath }: ConnectionOptions,
  hello: Omit<HelloCommand, 'alive'>,
): WorkerConnection {
  const worker = new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module' });
  const alive = `bonsai worker ${tab} ${workers++}`;
  let open = true;
  const end = (reason: string) => {
    if (!open) return;
    open = false;
    worker.terminate();
    onDeath(reason);
  };
  worker.onmessage = ({ data }: MessageEvent<Event>) => {
    if (data.type === 'alive') watch(alive, () => end('the worker ended'));
    else if (data.type === 'lost') end(data.reason);
    else onEvent(data);
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
