import { afterEach, describe, expect, it, vi } from 'vitest';
import { hardwareStrategy, strategy, useStrategy } from '../strategy';
import { workgroupTiles } from './tile';
import { tuneProduct, type Memory } from './tune';

const [first, second, third] = workgroupTiles;

/** A GPU on which the second tile is the fastest. */
const measure = async (tile: object) => (tile === second ? 1 : 2);

function memoryOf(kept = new Map<string, string>()) {
  const memory: Memory = {
    read: async (name) => kept.get(name) ?? null,
    write: async (name, value) => void kept.set(name, value),
  };
  return { memory, kept };
}

describe('tuning the product', () => {
  afterEach(() => useStrategy(hardwareStrategy));

  it('takes the fastest tile and keeps it for the next visit', async () => {
    useStrategy(hardwareStrategy);
    const { memory, kept } = memoryOf();
    await tuneProduct('acme', measure, memory);
    expect(strategy().productTile).toBe(second);
    expect(kept.size).toBe(1);
    useStrategy(hardwareStrategy);
    const again = vi.fn(measure);
    await tuneProduct('acme', again, memory);
    expect(strategy().productTile).toBe(second);
    expect(again).not.toHaveBeenCalled();
  });

  it('measures anew on another adapter, and where what is kept means nothing', async () => {
    const { memory, kept } = memoryOf();
    await tuneProduct('acme', measure, memory);
    for (const name of kept.keys()) kept.set(name, 'nonsense');
    const slowFirst = async (tile: object) => (tile === third ? 1 : 2);
    await tuneProduct('acme', slowFirst, memory);
    expect(strategy().productTile).toBe(third);
    await tuneProduct('other', measure, memory);
    expect(strategy().productTile).toBe(second);
  });

  it('spends no more than its budget on a slow GPU', async () => {
    const slow = vi.fn(async () => 30);
    await tuneProduct('slow', slow);
    expect(slow).toHaveBeenCalledTimes(2 * workgroupTiles.length);
  });

  it('leaves the first tile where measuring or remembering fails', async () => {
    useStrategy(hardwareStrategy);
    const broken: Memory = {
      read: () => Promise.reject(new Error('denied')),
      write: () => Promise.reject(new Error('denied')),
    };
    await tuneProduct('acme', () => Promise.reject(new Error('lost')), broken);
    expect(strategy().productTile).toBe(first);
  });

  it('does not wait for a memory that never answers', async () => {
    const never = new Promise<never>(() => {});
    await tuneProduct('acme', measure, { read: () => never, write: () => never });
    expect(strategy().productTile).toBe(second);
  });
});
