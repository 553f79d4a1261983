import { expect, it } from 'vitest';
import { openCell, useSite, visit } from './site';
import { done, start } from './train-cell';

/** Pictures of 16 pixels and a small codebook: some seconds on any machine. */
const SMALL =
  'set.size=16&set.codes=16&set.width=8&set.batch=8&set.steps=24&set.warmup=0&set.learningRate=0.01';

const site = useSite();

it(
  'a dVAE is trained, and its pictures, tokens and codes are looked at',
  { timeout: 300_000 },
  async () => {
    const { page, context, errors, foreign } = await visit(site, `lessons/dvae/?${SMALL}`);
    await start(page);
    await done(page);
    const rows = await openCell(page, 'rows');
    await rows.getByRole('img', { name: 'Picture 1, hard' }).waitFor();
    expect(await rows.getByRole('img').count()).toBe(18);

    const grid = await openCell(page, 'grid');
    const places = grid.getByRole('group', { name: 'The grid of tokens' }).getByRole('button');
    await places.first().waitFor();
    expect(await places.count()).toBe(16);
    await places.first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect(await places.nth(5).getAttribute('aria-pressed')).toBe('true');
    // Another code in this place, and back to the encoder's.
    await grid
      .getByRole('button', { name: /^Put code/, pressed: false })
      .first()
      .click();
    await grid.getByRole('button', { name: 'The encoder’s own tokens' }).click();

    const codebook = await openCell(page, 'codebook');
    await codebook.getByText(/of 16 codes are used/).waitFor();
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  },
);

it('the Gumbel-softmax machine has the numbers of the text, in Chinese too', async () => {
  for (const [path, name] of [
    ['embed/dvae/gumbel/?lang=en', 'code 2'],
    ['embed/dvae/gumbel/?lang=zh', '码字 2'],
  ]) {
    const { page, context, errors } = await visit(site, path!);
    const row = page.getByRole('row', { name: new RegExp(`^${name} `) }).first();
    expect(await row.innerText()).toMatch(/0\.559/);
    expect(errors).toEqual([]);
    await context.close();
  }
});

it('the latent plane is walked with the arrow keys', { timeout: 120_000 }, async () => {
  const { page, context, errors } = await visit(site, 'embed/dvae/walk/?lang=en');
  await page.getByRole('button', { name: 'Train the VAE' }).click();
  const plane = page.getByRole('application');
  await plane.waitFor();
  await plane.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowUp');
  // A step is a share of what the codes span, which grows as the VAE learns.
  const label = await plane.getAttribute('aria-label');
  const [x, y] = /z = \(([^,]+), ([^)]+)\)/.exec(label!)!.slice(1);
  expect(Number(x)).toBeGreaterThan(0);
  expect(Number(y)).toBeGreaterThan(0);
  await page.getByRole('img', { name: `The picture at z = (${x}, ${y})` }).waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

it(
  'emoji are chosen in the settings, looked at, and have no ground to flatten',
  { timeout: 120_000 },
  async () => {
    // What is locked stays as it is, so that the model is small.
    const locked = 'lock=size,codes,width,batch';
    const { page, context, errors } = await visit(site, `lessons/dvae/?${SMALL}&${locked}`);
    const settings = await openCell(page, 'settings');
    await settings.getByRole('radio', { name: /842 emoji/ }).check();
    expect(await settings.getByRole('radio', { name: /^Gaussian/ }).isChecked()).toBe(true);
    const rows = await openCell(page, 'rows');
    await rows.getByRole('button', { name: 'Look at pictures' }).click();
    await rows.getByRole('img', { name: 'Picture 1, original' }).waitFor();
    // In the corner there is nothing but the white ground.
    const corner = await rows
      .getByRole('img', { name: 'Picture 1, original' })
      .evaluate((canvas: HTMLCanvasElement) => [
        ...canvas.getContext('2d')!.getImageData(0, 0, 1, 1).data,
      ]);
    expect(corner).toEqual([255, 255, 255, 255]);
    const flat = await openCell(page, 'break-flat');
    await flat.getByText('There is nothing to flatten on emoji').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  },
);
