import { beforeAll, describe, expect, it } from 'vitest';
import { savedCurve, useSite } from '../e2e/site';
import { done, start } from '../e2e/train-cell';
import { aMinuteBetweenWorkers, LONG, openLaboratory, RUN, unbrokenCurve } from './laboratory';
import { asCode, hurry } from './worker-door';

/** Moments of a checkpoint's write, in the order in which they come. */
const moments = [
  'before the description is put',
  'after the description is put',
  'before the weights are put',
  'after the weights are put',
  'when the weights are written',
  'when the transaction is complete',
];

/** For workers: the n-th one of a page ends itself at the n-th moment of its second checkpoint. */
function dieWhileSaving(moments: string[]): void {
  let fatal: string | undefined;
  let saves = 0;
  addEventListener('message', ({ data }: MessageEvent<{ type: string; alive: string }>) => {
    if (data.type === 'hello') fatal = moments[Number(data.alive.split(' ').at(-1))];
  });
  const at = (moment: string) => {
    if (moment !== fatal || saves < 2) return false;
    fatal = undefined;
    console.debug(`died ${moment}`);
    close();
    return true;
  };
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...what) {
    if (this.name !== 'slots' && this.name !== 'weights') return put.apply(this, what);
    if (this.name === 'slots') saves++;
    const part = this.name === 'slots' ? 'the description is' : 'the weights are';
    if (at(`before ${part} put`)) throw new Error('This worker is no more.');
    const request = put.apply(this, what);
    at(`after ${part} put`);
    request.addEventListener('success', () => at(`when ${part} written`));
    if (this.name === 'slots')
      this.transaction.addEventListener('complete', () => at('when the transaction is complete'));
    return request;
  };
}

/** For pages: as in a tab that nobody sees, nothing is drawn and timers come once a second. */
function nobodyLooks(): void {
  Object.defineProperty(document, 'hidden', { value: true });
  Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
  globalThis.requestAnimationFrame = () => 0;
  const timer = globalThis.setTimeout;
  const slow = (run: () => void, wait = 0) => timer(run, Math.max(1000, wait));
  globalThis.setTimeout = slow as typeof setTimeout;
}

describe('a run on WebAssembly', () => {
  const site = useSite();
  let whole: unknown[];
  beforeAll(async () => void (whole = await unbrokenCurve(site, 'wasm')), LONG.timeout);

  it('whose worker dies at any moment of a write loads no torn checkpoint', LONG, async () => {
    const { page, context, notes } = await openLaboratory(site, {
      backend: 'wasm',
      inPage: aMinuteBetweenWorkers,
      inWorkers: asCode(hurry) + asCode(dieWhileSaving, moments),
    });
    await start(page, '2 steps/s');
    await done(page);
    expect(notes).toEqual(moments.map((moment) => `died ${moment}`));
    expect(await savedCurve(page, RUN)).toEqual(whole);
    await context.close();
  });

  it('goes on in a tab that nobody looks at', LONG, async () => {
    const { page, context } = await openLaboratory(site, { backend: 'wasm', inPage: nobodyLooks });
    await start(page);
    await done(page);
    expect(await savedCurve(page, RUN)).toEqual(whole);
    await context.close();
  });

  it('that comes apart stops, says so and keeps a checkpoint of finite numbers', LONG, async () => {
    const { page, context } = await openLaboratory(site, {
      backend: 'wasm',
      query: '&set.learningRate=1',
    });
    await start(page);
    const news = page.getByText(/The loss stopped being a finite number, or exploded/);
    await news.waitFor({ timeout: 120_000 });
    expect(await news.innerText()).toMatch(/The checkpoint of step \d+ is kept/);
    await context.close();
  });
});
