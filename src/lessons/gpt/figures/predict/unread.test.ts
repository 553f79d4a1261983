import { describe, expect, it } from 'vitest';
import { unread } from './unread';

describe('unread', () => {
  it('names each character that was left out, once', () => {
    expect(unread('a é b é', ['a', '␣', '␣', 'b', '␣'], 32)).toEqual(['é']);
    expect(unread('a b', ['a', '␣', 'b'], 32)).toEqual([]);
  });

  it('blames nothing on the vocabulary where the window is full', () => {
    expect(unread('abcdef', ['c', 'd', 'e', 'f'], 4)).toEqual([]);
  });
});
