/** The page of the benchmark: one worker a trainer. */
import { adapterFacts } from '../measure/adapter';
import type { RunOptions } from '../measure/options';
import { runBench } from '../measure/run';
import type { BenchResult } from '../measure/result';
import { contextOver, type Context, type Response } from './context';

function openWorker({ file }: { file: string }): Context {
  const worker = new Worker(`./${file}.js`, { type: 'module' });
  return contextOver({
    send: (request) => worker.postMessage(request),
    onResponse: (listen) =>
      worker.addEventListener('message', ({ data }: MessageEvent<Response>) => listen(data)),
    onDeath: (listen) =>
      worker.addEventListener('error', ({ message }) => listen(`The worker died: ${message}`)),
    close: () => worker.terminate(),
  });
}

type Extent = Pick<RunOptions, 'quick' | 'small' | 'steps' | 'only' | 'compared'>;

/** Called from outside the page, which adds what only it knows. */
async function bench({
  quick,
  small,
  steps,
  only,
  compared,
}: Extent): Promise<Omit<BenchResult, 'platform' | 'processor'>> {
  const adapter = await adapterFacts();
  const measured = await runBench({
    quick,
    small,
    steps,
    only,
    compared,
    adapter,
    wasmFolder: new URL('./', location.href).href,
    open: openWorker,
    log: (line) => console.info(line),
  });
  return {
    date: new Date().toISOString(),
    adapter,
    threads: crossOriginIsolated,
    quick,
    ...measured,
  };
}

Object.assign(globalThis, { bench });
