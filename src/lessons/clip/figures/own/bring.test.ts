import { expect, it } from 'vitest';
import { captioned, joined, readTables } from './bring';

const pixels = new Uint8Array(32 * 32 * 3);
const good = (name: string) => ({ name, ok: true as const, pixels });

it('names what is wrong with each file and takes the rest', () => {
  const shrunk = [
    good('red_cat.png'),
    { name: 'broken.png', ok: false as const, problem: 'notAPicture' as const },
    good('123.png'),
    good('B.JPG'),
    good('one more.png'),
  ];
  const captions = new Map([
    ['b.jpg', 'a blue dog'],
    ['broken.png', 'never seen'],
    ['gone.png', 'never brought'],
  ]);
  const { taken, leftOut } = captioned(shrunk, captions, 2);
  expect(taken.map(({ name, caption }) => [name, caption])).toEqual([
    ['red_cat.png', 'red cat'],
    ['B.JPG', 'a blue dog'],
  ]);
  expect(leftOut.map(({ name, problem }) => [name, problem])).toEqual([
    ['broken.png', 'notAPicture'],
    ['123.png', 'noCaption'],
    ['one more.png', 'full'],
    ['gone.png', 'missing'],
  ]);
});

it('reads a table in the encoding that Excel in China writes, and names one without pictures', async () => {
  // “a.png,红苹果，很甜。” in GB18030
  const gb = Uint8Array.from([
    ...new TextEncoder().encode('a.png,'),
    ...Buffer.from('baecc6bbb9fba3acbadcccf0a1a3', 'hex'),
  ]);
  const tables = [new File([gb], 'captions.csv'), new File(['hello'], 'readme.txt')];
  const { captions, leftOut } = await readTables(tables);
  expect([...captions]).toEqual([['a.png', '红苹果，很甜。']]);
  expect(leftOut).toEqual([{ name: 'readme.txt', problem: 'noTable' }]);
});

it('replaces a picture that is brought again', () => {
  const [old, other] = ['a.png', 'b.png'].map((name) => ({ name, caption: name, pixels }));
  const fresh = { ...old, caption: 'new' };
  expect(joined([old, other], [fresh])).toEqual([other, fresh]);
});
