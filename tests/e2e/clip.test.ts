import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './axe';
import { pictureFolder } from './pictures';
import { openCell, useSite, visit } from './site';
import { done, start } from './train-cell';

/** Small enough for a software GPU. */
const TINY =
  'set.encoder=vit-xs&set.batch=8&set.embedding=16&set.steps=24&set.warmup=0&set.learningRate=0.003';
const LONG = { timeout: 300_000 };

describe('the lesson on CLIP, on WebGPU', () => {
  const site = useSite();

  it(
    'trains, opens a cell of the matrix by keys, and sorts by classes that were typed',
    LONG,
    async () => {
      const { page, context, errors, foreign } = await visit(
        site,
        `lessons/clip/?backend=webgpu&${TINY}`,
      );
      await start(page);
      await done(page);

      const matrix = await openCell(page, 'matrix');
      const cells = matrix.getByRole('application');
      await cells.focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
      await matrix.getByText('gradient of the loss with respect to this logit').waitFor();
      expect(await matrix.innerText()).toContain('Not a pair');
      await page.keyboard.press('ArrowDown');
      await matrix.getByText('A pair: the loss wants this logit high.').waitFor();

      const zeroShot = await openCell(page, 'zero-shot');
      await zeroShot.getByLabel('Classes').fill('red circle\nblue thing\na green zebra');
      await zeroShot.getByText(/never read thing, zebra/).waitFor({ timeout: 120_000 });
      const first = zeroShot.locator('ul > li').first();
      const shares = (await first.innerText()).match(/[\d.]+\s?%/g)!.map(parseFloat);
      expect(shares.length).toBe(3);
      expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(100, 0);

      expect(await violationsOf(page)).toEqual([]);
      expect(errors).toEqual([]);
      expect(foreign).toEqual([]);
      await context.close();
    },
  );
});

describe('pictures of one’s own, in Chinese', () => {
  const site = useSite();
  let folder: string;
  beforeAll(async () => {
    folder = await pictureFolder();
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(
    'names two broken files, draws one by keys, trains on the rest and keeps them',
    LONG,
    async () => {
      const address = 'zh/lessons/clip/?backend=wasm&set.encoder=vit-xs';
      const { page, context, errors } = await visit(site, address);
      const own = await openCell(page, 'own-pictures');
      await own.locator('input[webkitdirectory]').setInputFiles(folder);
      await own.getByText('有 2 个文件没有采用').waitFor({ timeout: 120_000 });
      const trouble = await own.locator('.trouble').innerText();
      expect(trouble).toContain('cut.png');
      expect(trouble).toContain('text.png');
      const captions = () =>
        own
          .locator('ul input')
          .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value).sort());
      const brought = ['yellow square', '红色的方块', '绿色的方块', '蓝色，方块'].sort();
      expect(await captions()).toEqual(brought);

      await own.getByText('画一张').click();
      await own.getByRole('application').focus();
      await page.keyboard.press('3');
      for (const key of ['Space', 'Shift+ArrowRight', 'Shift+ArrowDown'])
        await page.keyboard.press(key);
      await own.getByLabel('描述', { exact: true }).fill('一个红色的角');
      await own.getByRole('button', { name: '加入图片' }).click();
      expect(await captions()).toEqual([...brought, '一个红色的角'].sort());

      await own.getByRole('button', { name: '用这些来训练' }).click();
      await own.getByText('现在用你的图片来训练').waitFor();
      const train = await openCell(page, 'train');
      await train.getByRole('button', { name: '训练', exact: true }).click();
      await done(page);

      await page.reload();
      const again = await openCell(page, 'own-pictures');
      await again.locator('ul input').nth(4).waitFor();
      expect(errors).toEqual([]);
      await context.close();
    },
  );
});
