/** The training cell of the lesson, as a reader uses it. */
import type { Page } from 'playwright';
import { openCell } from './site';

export const trainCell = (page: Page) => openCell(page, 'train');

/** Steps a second that a reader may ask for: slow enough to act between two steps on any machine. */
export type Speed = '2 steps/s' | '10 steps/s' | 'as fast as it goes';

export async function setSpeed(page: Page, speed: Speed): Promise<void> {
  const cell = await trainCell(page);
  await cell.getByRole('radio', { name: speed, exact: true }).check();
}

export async function start(page: Page, speed: Speed = 'as fast as it goes') {
  const cell = await trainCell(page);
  if (speed !== 'as fast as it goes') await setSpeed(page, speed);
  await cell.getByRole('button', { name: 'Train', exact: true }).click();
  return cell;
}

export async function goOn(page: Page): Promise<void> {
  const cell = await trainCell(page);
  await cell.getByRole('button', { name: /Continue/ }).click();
}

export const done = (page: Page, timeout = 240_000) =>
  page.locator('#cell-train [data-state="done"]').waitFor({ timeout });

/** Waits until this many steps are told. */
export const reachStep = (page: Page, step: number) =>
  page.waitForFunction(
    (least) => {
      const text = document.querySelector('#cell-train')?.textContent ?? '';
      return Number(/(\d+)\s*\/\s*\d+/.exec(text)?.[1] ?? 0) >= least;
    },
    step,
    { timeout: 240_000 },
  );

/**
 * Waits until the page says that a checkpoint of this step or a later one is on the device. A pause is
 * told before its step is finished and kept, so nothing else says that a reload loses nothing.
 * @returns the step of that checkpoint
 */
export async function keptStep(page: Page, least = 0): Promise<number> {
  const found = await page.waitForFunction(
    (least) => {
      const text = document.querySelector('#cell-train')?.textContent ?? '';
      const step = /Checkpoint of step (\d+) is on this device/.exec(text)?.[1];
      return step !== undefined && Number(step) >= least ? { step: Number(step) } : null;
    },
    least,
    { timeout: 240_000 },
  );
  return (await found.jsonValue())!.step;
}

/** Pauses; resolves when the paused state is kept. @returns the step it stands at */
export async function pause(page: Page): Promise<number> {
  const cell = await trainCell(page);
  await cell.getByRole('button', { name: 'Pause' }).click();
  await page.locator('#cell-train [data-state="paused"]').waitFor();
  let step = await keptStep(page);
  for (let at = await toldStep(page); step < at; at = await toldStep(page))
    step = await keptStep(page, at);
  return step;
}

/** The step that the progress bar tells. */
export async function toldStep(page: Page): Promise<number> {
  const text = await page.locator('#cell-train').innerText();
  return Number(/(\d+)\s*\/\s*\d+/.exec(text)?.[1] ?? 0);
}

/** Waits until the page says at which step a restarted lab went on. */
export async function restartedAt(page: Page): Promise<number> {
  const news = page.getByText(/went on from step \d+/);
  await news.waitFor({ timeout: 240_000 });
  return Number(/from step (\d+)/.exec(await news.innerText())![1]);
}
