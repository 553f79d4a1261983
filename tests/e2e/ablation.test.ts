import { expect, it } from 'vitest';
import { openCell, SMALL, useSite, visit } from './site';

const site = useSite();
const LONG = { timeout: 180_000 };

it('tells what came of a change after the guess, and keeps guess and verdict', LONG, async () => {
  const { page, context, errors } = await visit(site, `lessons/gpt/?backend=wasm&${SMALL}`);
  const cell = await openCell(page, 'break-mask');
  const outcome = cell.getByText('Both losses go');
  expect(await outcome.count()).toBe(0);
  await cell.getByRole('button', { name: 'Yes', exact: true }).click();
  await outcome.waitFor();
  await cell.getByRole('button', { name: 'Guess again' }).click();
  await outcome.waitFor({ state: 'detached' });
  await cell.getByRole('button', { name: 'No', exact: true }).click();

  await cell.getByRole('button', { name: 'Train your run, then no mask' }).click();
  await cell.getByText('After 24 steps').waitFor({ timeout: 120_000 });
  expect(await cell.getByRole('row', { name: /^validation loss/ }).innerText()).toMatch(/\d.*\d/s);
  // Both have written something, and the base model reads both.
  await cell.getByText('Read by the base model').waitFor({ timeout: 60_000 });
  await cell.getByText('One seed cannot tell').waitFor();
  await cell.getByRole('button', { name: 'Another seed' }).click();
  await cell.getByText('Two seeds differ by').waitFor({ timeout: 60_000 });
  await cell.getByRole('radio', { name: 'It holds' }).check();
  await cell.getByText('Not as you thought.').waitFor();

  await page.reload({ waitUntil: 'networkidle' });
  const again = await openCell(page, 'break-mask');
  await again.getByText('You did not believe it.').waitFor();
  await again.getByText('Both losses go').waitFor();
  await again.getByText('After 24 steps').waitFor({ timeout: 60_000 });
  expect(errors).toEqual([]);
  await context.close();
});

it('settles a guess of a direction by the numbers, or tells without one', LONG, async () => {
  const { page, context, errors } = await visit(
    site,
    'lessons/dvae/?backend=wasm&set.size=16&set.codes=16&set.width=8&set.batch=2&set.steps=20',
  );
  const told = await openCell(page, 'break-pool');
  await told.getByRole('button', { name: 'Tell me without a guess' }).click();
  await told.getByText('The paper found the maximum better').waitFor();
  await told.getByText('Tried before, seed by seed').click();
  await told.getByRole('columnheader', { name: 'seed 1337' }).waitFor();

  const cell = await openCell(page, 'break-flat');
  await cell.getByRole('button', { name: 'higher', exact: true }).click();
  await cell.getByRole('button', { name: /^Train your run, then/ }).click();
  await cell.getByText(/After 20 steps, error through the tokens/).waitFor({ timeout: 120_000 });
  await cell.getByRole('button', { name: 'Another seed' }).click();
  await cell.getByText(/chance: (lower|about the same|higher)/).waitFor({ timeout: 60_000 });
  await cell.getByText(/^(As|Not as) you thought\.$/).waitFor();
  await cell.getByRole('button', { name: 'Look at what each makes' }).click();
  await cell
    .getByRole('img', { name: /flat, logit-Laplace, step 20, picture 8/ })
    .waitFor({ timeout: 60_000 });
  expect(errors).toEqual([]);
  await context.close();
});
