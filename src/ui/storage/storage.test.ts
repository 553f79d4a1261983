import { describe, expect, it } from 'vitest';
import { remembered } from './remembered.svelte';
import { forget, keep, memoryStore, recall, type KeyValueStore } from './storage';

const full: KeyValueStore = {
  ...memoryStore(),
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
};

describe('storage', () => {
  it('keeps values under the site’s own prefix', () => {
    const store = memoryStore();
    expect(keep('a', { x: 1 }, store)).toBe(true);
    expect(store.getItem('bonsai:a')).toBe('{"x":1}');
    expect(recall('a', store)).toEqual({ x: 1 });
  });

  it('holds a value in memory, and says so, where storage is denied', () => {
    expect(keep('b', 7, null)).toBe(false);
    expect(recall('b', null)).toBe(7);
    forget('b', null);
    expect(recall('b', null)).toBeNull();
  });

  it('prefers the value in memory to an older one on a full device', () => {
    full.getItem = () => '1';
    expect(keep('c', 2, full)).toBe(false);
    expect(recall('c', full)).toBe(2);
  });

  it('takes unreadable text for nothing', () => {
    const store = memoryStore();
    store.setItem('bonsai:d', '{');
    expect(recall('d', store)).toBeNull();
  });
});

describe('remembered', () => {
  it('starts from what was kept and ignores a value of another shape', () => {
    keep('e', 'dark', null);
    expect(remembered('e', 'light').current).toBe('dark');
    expect(remembered('e', 3).current).toBe(3);
  });

  it('writes through and forgets', () => {
    const volume = remembered('f', 1);
    volume.current = 5;
    expect(remembered('f', 1).current).toBe(5);
    volume.forget();
    expect(volume.current).toBe(1);
    expect(remembered('f', 1).current).toBe(1);
  });
});
