import { describe, expect, it, vi } from 'vitest';
import { lockRun } from './run-lock';

let runs = 0;
const freshKey = () => `claim test ${runs++}`;

/** Holds a run as a worker of another page does, until it is told to let go. */
function heldElsewhere(key: string): Promise<() => void> {
  return new Promise((held) => {
    void navigator.locks.request(
      `bonsai run ${key}`,
      () => new Promise<void>((letGo) => held(letGo)),
    );
  });
}

describe('a claim to a run', () => {
  it('is granted at once if nobody has the run', async () => {
    const onWait = vi.fn();
    const mine = await lockRun(freshKey(), { wanted: true, onWait });
    expect(mine.owner).toBe(true);
    expect(onWait).not.toHaveBeenCalled();
    await mine.release();
  });

  it('waits for a page that is going away, and says so', async () => {
    const key = freshKey();
    const letGo = await heldElsewhere(key);
    const onWait = vi.fn(() => void setTimeout(letGo, 1000));
    const mine = await lockRun(key, { wanted: true, onWait });
    expect(mine.owner).toBe(true);
    expect(onWait).toHaveBeenCalledOnce();
    await mine.release();
  });

  it('leaves the run to a tab that keeps it, and no longer waits in line for it', async () => {
    const key = freshKey();
    const letGo = await heldElsewhere(key);
    const mine = await lockRun(key, { wanted: true, patience: 100 });
    expect(mine.owner).toBe(false);
    const { pending } = await navigator.locks.query();
    expect(pending?.map(({ name }) => name)).not.toContain(`bonsai run ${key}`);
    letGo();
  });

  it('that was released can be had again at once', async () => {
    const key = freshKey();
    const onWait = vi.fn();
    for (let round = 0; round < 20; round++) {
      const mine = await lockRun(key, { wanted: true, onWait });
      expect(mine.owner).toBe(true);
      await mine.release();
    }
    expect(onWait).not.toHaveBeenCalled();
  });

  it('is not made by a run that lives in memory', async () => {
    const key = freshKey();
    expect((await lockRun(key, { wanted: false })).owner).toBe(false);
    const { held } = await navigator.locks.query();
    expect(held?.map(({ name }) => name)).not.toContain(`bonsai run ${key}`);
  });
});
