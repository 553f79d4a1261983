/**
 * A door into the training worker of the built site. The site has none: the browser is told to put code
 * before the worker's own script, so that the code of the site runs as it was built.
 */
import type { BrowserContext } from 'playwright';

/** @param code runs in every training worker before the site's own code does */
export async function putIntoWorkers(context: BrowserContext, code: string): Promise<void> {
  await context.route(/\/workers\/worker[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${code}\n${await response.text()}` });
  });
}

/** A function as code that calls it; what it uses must lie within it or in its argument, which is JSON. */
export const asCode = <Argument>(run: (argument: Argument) => void, argument?: Argument): string =>
  `(${run.toString()})(${JSON.stringify(argument) ?? ''});`;

/** For workers: their clock runs eight times as fast, so that they save every half second, not every four. */
export function hurry(): void {
  const clock = performance.now.bind(performance);
  performance.now = () => 8 * clock();
}

/**
 * For workers: the n-th worker of a page destroys its device a moment after step `steps[n]` is told, and
 * notes where it took up the run and where it lost it.
 */
export function destroyDevice(steps: number[]): void {
  let device: GPUDevice | undefined;
  let fatal = Infinity;
  const open = GPUAdapter.prototype.requestDevice;
  GPUAdapter.prototype.requestDevice = async function (...how) {
    return (device = await open.apply(this, how));
  };
  addEventListener('message', ({ data }: MessageEvent<{ type: string; alive: string }>) => {
    // The lock that a worker holds for life is numbered.
    if (data.type === 'hello') fatal = steps[Number(data.alive.split(' ').at(-1))] ?? Infinity;
  });
  const scope = self as unknown as { postMessage: (event: unknown) => void };
  const post = scope.postMessage.bind(self);
  scope.postMessage = (event) => {
    const told = event as { type: string; resumedAt: number; progress: { step: number } };
    if (told.type === 'prepared') console.debug(`resumed at ${told.resumedAt}`);
    if (told.type === 'points' && told.progress.step >= fatal) {
      console.debug(`lost at ${told.progress.step}`);
      fatal = Infinity;
      setTimeout(() => device?.destroy(), (7 * told.progress.step) % 20);
    }
    post(event);
  };
}

/** For workers: the browser lets the site store nothing. */
export function denyStorage(): void {
  Object.defineProperty(globalThis, 'indexedDB', {
    get() {
      throw new DOMException('The reader has blocked storage.', 'SecurityError');
    },
  });
}
