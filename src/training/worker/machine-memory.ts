import type { LadderOptions } from '#engine/device';
import type { Store } from '#training/store';

/** What the engine finds out about this machine is noted in the store, for the next visit. */
export const machineMemory = (
  openStore: () => Promise<Store>,
): NonNullable<LadderOptions['memory']> => ({
  read: async (name) => (await openStore()).readNote(name),
  write: async (name, text) => (await openStore()).writeNote(name, text),
});
