import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Player } from './player.svelte';

describe('Player', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('steps slowly at first, waits for what is still growing, and stops at the end', () => {
    let [length, growing] = [3, true];
    const player = new Player(
      () => length,
      () => growing,
    );
    player.play();
    expect(player.at).toBe(1);
    vi.advanceTimersByTime(300);
    expect(player.at).toBe(1);
    vi.advanceTimersByTime(5000);
    expect([player.at, player.playing]).toEqual([3, true]);
    [length, growing] = [5, false];
    vi.advanceTimersByTime(5000);
    expect([player.at, player.playing]).toEqual([5, false]);
  });

  it('stays within what there is, and stands still once paused', () => {
    const player = new Player(
      () => 10,
      () => false,
    );
    player.go(99);
    expect(player.at).toBe(10);
    player.go(-1);
    player.play();
    player.pause();
    vi.advanceTimersByTime(5000);
    expect(player.at).toBe(1);
  });
});
