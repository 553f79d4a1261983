/** The training cell of the built site, alone on a page, with faults put under it. */
import type { BrowserContext, Page } from 'playwright';
import { SMALL, savedCurve, visit, type Site } from '../e2e/site';
import { done, start } from '../e2e/train-cell';
import { putIntoWorkers } from './worker-door';

export const RUN = 'gpt/main';
export const LONG = { timeout: 300_000 };

export type Backend = 'webgpu' | 'wasm';

export interface Laboratory {
  page: Page;
  context: BrowserContext;
  /** What the code in the workers has noted, by `console.debug`. */
  notes: string[];
}

interface Faults {
  /** null lets the ladder decide. */
  backend: Backend | null;
  /** Code that runs in every worker before the site's. */
  inWorkers?: string;
  /** Code that runs in the page before the site's. */
  inPage?: () => void;
  /** More of the address's query. */
  query?: string;
}

export async function openLaboratory(
  site: Site,
  { backend, inWorkers, inPage, query = '' }: Faults,
): Promise<Laboratory> {
  const context = await site.browser.newContext();
  if (inWorkers) await putIntoWorkers(context, inWorkers);
  if (inPage) await context.addInitScript(inPage);
  const notes: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'debug') notes.push(message.text());
  });
  const asked = backend === null ? '' : `backend=${backend}&`;
  const { page } = await visit(site, `embed/gpt/train/?${asked}${SMALL}${query}`, {}, context);
  return { page, context, notes };
}

/** The curve of the same run with no fault under it. */
export async function unbrokenCurve(site: Site, backend: Backend): Promise<unknown[]> {
  const { page, context } = await openLaboratory(site, { backend });
  await start(page);
  await done(page);
  const curve = await savedCurve(page, RUN);
  await context.close();
  return curve;
}

/** For `inPage`: every worker that the page starts is started a minute after the one before. */
export function aMinuteBetweenWorkers(): void {
  const now = Date.now.bind(Date);
  let later = 0;
  Date.now = () => now() + later;
  globalThis.Worker = class extends Worker {
    constructor(...how: ConstructorParameters<typeof Worker>) {
      super(...how);
      later += 60_001;
    }
  };
}
