/** Which of this browser's tabs may write the checkpoints of a run. */

export interface RunLock {
  /** False if another tab holds this run: then it is trained in memory here. */
  owner: boolean;
  /** Resolves when the next tab can have it. */
  release: () => Promise<void>;
}

export interface RunLockOptions {
  /** False if the run is to live in memory: then there is nothing to lock. */
  wanted: boolean;
  /** Called if the run is held, before waiting for it. */
  onWait?: () => void;
  /** How long to wait before another tab is believed to have it, in milliseconds. */
  patience?: number;
}

/**
 * A page that is left takes its worker and its locks with it, but not at once: the page that comes after
 * a reload asks while the old worker still finishes a step. Only who holds on longer is another tab.
 */
const PATIENCE_MS = 5000;

/**
 * Takes a run for this tab with a Web Lock, which ends with the tab or its worker. Where there are no
 * locks (an insecure or sandboxed page) there is no shared storage to corrupt either.
 */
export async function lockRun(
  key: string,
  { wanted, onWait, patience = PATIENCE_MS }: RunLockOptions,
): Promise<RunLock> {
  const locks = globalThis.navigator?.locks;
  const unlocked: RunLock = { owner: wanted, release: () => Promise.resolve() };
  if (!wanted || !locks) return unlocked;
  const name = `bonsai run ${key}`;
  try {
    const free = await hold(locks, name, { ifAvailable: true });
    if (free) return { owner: true, release: free };
    onWait?.();
    const late = await hold(locks, name, { signal: AbortSignal.timeout(patience) });
    return late ? { owner: true, release: late } : { ...unlocked, owner: false };
  } catch {
    return unlocked;
  }
}

/** @returns how to let go of the lock, or null if it was not to be had */
function hold(
  locks: LockManager,
  name: string,
  options: LockOptions,
): Promise<(() => Promise<void>) | null> {
  return new Promise((resolve, reject) => {
    const ended: Promise<void> = locks
      .request(name, options, (lock) => {
        if (!lock) return resolve(null);
        return new Promise<void>((letGo) =>
          resolve(() => {
            letGo();
            return ended;
          }),
        );
      })
      .catch((error: unknown) => (options.signal?.aborted ? resolve(null) : reject(error)));
  });
}
