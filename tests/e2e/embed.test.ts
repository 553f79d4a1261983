import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asCode, denyStorage, putIntoWorkers } from '../chaos/worker-door';
import { SMALL, useSite } from './site';

/** A page of somebody else's course, on another origin, that embeds one cell and notes what it says. */
const hostPage = (source: string) => `<!doctype html><title>A course</title>
<iframe id="cell" src="${source}" width="700" height="400"
  sandbox="allow-scripts allow-same-origin" title="Bonsai"></iframe>
<script>
  window.heard = [];
  addEventListener('message', (event) => {
    if (event.source === document.getElementById('cell').contentWindow) heard.push(event.data);
  });
  window.say = (type, payload) =>
    document.getElementById('cell').contentWindow.postMessage({ source: 'bonsai', v: 1, type, payload }, '*');
</script>`;

interface Told {
  source?: string;
  subject?: string;
  type?: string;
  height?: number;
  payload?: Record<string, unknown>;
}

describe('a cell embedded in a page of another origin', () => {
  const site = useSite();
  const host = createServer((request, response) => {
    const source = new URL(request.url!, 'http://host').searchParams.get('src')!;
    response.setHeader('content-type', 'text/html');
    response.end(hostPage(source));
  });
  beforeAll(() => new Promise<void>((ready) => host.listen(0, '127.0.0.1', ready)));
  afterAll(() => new Promise<void>((closed) => host.close(() => closed())));

  it(
    'trains on request and tells the host, with storage denied',
    { timeout: 240_000 },
    async () => {
      const context = await site.browser.newContext();
      // Some browsers deny storage to a third party's frame by default, some do not.
      await putIntoWorkers(context, asCode(denyStorage));
      const page = await context.newPage();
      const source = `${site.address}embed/gpt/train/?backend=wasm&lang=zh&${SMALL}&set.layers=99`;
      const { port } = host.address() as AddressInfo;
      await page.goto(`http://127.0.0.1:${port}/?src=${encodeURIComponent(source)}`);
      const heard = (predicate: string) =>
        page.waitForFunction(`heard.some(${predicate})`, null, { timeout: 180_000 });

      await heard(`(m) => m.source === 'bonsai' && m.v === 1 && m.type === 'ready'`);
      await heard(`(m) => m.subject === 'lti.frameResize' && m.height > 50`);
      await page.evaluate(`say('init', { origin: location.origin })`);
      await page.evaluate(`say('run', { cell: 'train' })`);
      await heard(`(m) => m.type === 'backend'`);
      await heard(`(m) => m.type === 'step' && m.payload.step > 0`);
      await heard(`(m) => m.type === 'complete'`);

      const told = (await page.evaluate('heard')) as Told[];
      const frame = page.frameLocator('#cell');
      expect(await frame.locator('html').getAttribute('lang')).toMatch(/^zh/);
      // The layers asked for are more than there may be: used at the limit, and said.
      expect(await frame.locator('body').innerText()).toMatch(/99/);
      expect(await frame.locator('#cell-train').innerText()).toMatch(/内存/);
      expect(told.filter(({ source }) => source === 'bonsai').length).toBeGreaterThan(4);
      await context.close();
    },
  );

  it('takes no orders from anyone but the page around it', { timeout: 60_000 }, async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site.address}embed/gpt/train/?backend=wasm&${SMALL}`);
    await page.locator('#cell-train').waitFor();
    // The page itself is the sender here, not a parent.
    await page.evaluate(() =>
      window.postMessage({ source: 'bonsai', v: 1, type: 'run', payload: { cell: 'train' } }, '*'),
    );
    await page.waitForTimeout(1500);
    expect(page.workers()).toHaveLength(0);
    await context.close();
  });
});
