/** Who may write the checkpoint of a run, among the tabs of this browser. */

export interface Claim {
  /** False if another tab holds this run: then it is trained in memory here. */
  owner: boolean;
  release: () => void;
}

/**
 * Claims a run for this tab with a Web Lock, which ends with the tab or its worker. Where there are no
 * locks (an insecure or sandboxed page) there is no shared storage to corrupt either.
 */
export function claim(key: string, wanted: boolean): Promise<Claim> {
  const unlocked: Claim = { owner: wanted, release: () => undefined };
  const locks = globalThis.navigator?.locks;
  if (!wanted || !locks) return Promise.resolve(unlocked);
  return new Promise((resolve) => {
    locks
      .request(`bonsai run ${key}`, { ifAvailable: true }, (lock) => {
        if (!lock) return resolve({ ...unlocked, owner: false });
        return new Promise<void>((release) => resolve({ owner: true, release: () => release() }));
      })
      .catch(() => resolve(unlocked));
  });
}
