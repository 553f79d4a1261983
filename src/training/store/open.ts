import { Connection } from './connection';
import { deviceStore } from './device-store';
import { describe, nameOf, StoreError } from './error';
import { memoryStore } from './memory-store';
import type { StorageDenial } from '../protocol';
import type { Store } from './store';

/** Browsers have been seen never to answer an open request; a lesson must not wait for that. */
const PATIENCE_MS = 5000;

/**
 * Opens the store: on the device if a real write to it succeeds, else in memory. Never rejects.
 * @param patience how long to wait for the browser, in milliseconds
 */
export async function openStore(patience = PATIENCE_MS): Promise<Store> {
  if (!hasIndexedDB()) return memoryStore({ reason: 'unavailable', detail: '' });
  const connection = new Connection();
  const denial = await atMost(patience, probe(connection));
  if (!denial) return deviceStore(connection);
  connection.close();
  return memoryStore(denial);
}

/** In some sandboxes even to look at `indexedDB` throws; the probe then tells why. */
function hasIndexedDB(): boolean {
  try {
    return typeof indexedDB === 'object' && indexedDB !== null;
  } catch {
    return true;
  }
}

/** Writes and deletes. @returns why that failed, or null */
async function probe(connection: Connection): Promise<StorageDenial | null> {
  try {
    await connection.open();
    await connection.transact('readwrite', ['probe'], async (transaction) => {
      await transaction.objectStore('probe').put(Date.now(), 'probe');
      await transaction.objectStore('probe').delete('probe');
    });
    return null;
  } catch (error) {
    // A full disk still gives back what it holds.
    if (error instanceof StoreError && error.code === 'full') return null;
    return { reason: reasonOf(error), detail: describe(error) };
  }
}

function reasonOf(error: unknown): StorageDenial['reason'] {
  if (nameOf(error) === 'BlockedError') return 'blocked';
  if (nameOf(error) === 'VersionError') return 'outdated';
  return 'denied';
}

function atMost(
  milliseconds: number,
  probing: Promise<StorageDenial | null>,
): Promise<StorageDenial | null> {
  const detail = `no answer within ${milliseconds} ms`;
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ reason: 'slow', detail }), milliseconds);
    void probing.then((denial) => {
      clearTimeout(timer);
      resolve(denial);
    });
  });
}
