import { beforeAll, describe, expect, it } from 'vitest';
import { savedCurve, useSite } from '../e2e/site';
import { done, goOn, keptStep, start } from '../e2e/train-cell';
import { LONG, openLaboratory, RUN, unbrokenCurve } from './laboratory';
import { asCode, hurry, denyStorage } from './worker-door';

describe('storage', () => {
  const site = useSite();
  let whole: unknown[];
  beforeAll(async () => void (whole = await unbrokenCurve(site, 'wasm')), LONG.timeout);

  it(
    'that is full stops no run, and the checkpoint before loads after a reload',
    LONG,
    async () => {
      const { page, context } = await openLaboratory(site, {
        backend: 'wasm',
        inWorkers: asCode(hurry),
      });
      const browser = await context.newCDPSession(page);
      const allow = (quotaSize?: number) =>
        browser.send('Storage.overrideQuotaForOrigin', {
          origin: new URL(site.address).origin,
          ...(quotaSize === undefined ? {} : { quotaSize }),
        });
      // Room for one slot of the two.
      await allow(165_000);
      await start(page, '2 steps/s');
      const step = await keptStep(page, 1);
      await done(page);
      await page.getByText(/in memory only.*The device did not take the checkpoint/).waitFor();
      await page.reload();
      const news = page.getByText(/stands at step \d+/);
      await news.waitFor();
      const found = Number(/at step (\d+)/.exec(await news.innerText())![1]);
      expect(found).toBeGreaterThanOrEqual(step);
      expect(found).toBeLessThan(24);
      await allow();
      await goOn(page);
      await done(page);
      expect(await savedCurve(page, RUN)).toEqual(whole);
      await context.close();
    },
  );

  it(
    'that is denied leaves the run in memory, to its end, and the page says so',
    LONG,
    async () => {
      const { page, context } = await openLaboratory(site, {
        backend: 'wasm',
        inWorkers: asCode(denyStorage),
      });
      await start(page);
      await page.getByText(/does not let the page store anything/).waitFor();
      await done(page);
      await page.getByText(/step 24 is in memory only/).waitFor();
      await context.close();
    },
  );
});
