/** Everything this site keeps under `localStorage` starts with this, so that it can be listed and cleared. */
const prefix = 'bonsai:';

/** The part of `Storage` that is needed; a test or a denied browser hands in its own. */
export type KeyValueStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Keeps values for as long as the page lives. */
export function memoryStore(): KeyValueStore {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}

const inMemory = memoryStore();

/**
 * The browser's `localStorage`, or `null` where there is none or it is denied: in a sandboxed or
 * third-party frame even reading the property throws.
 */
export function browserStorage(): KeyValueStore | null {
  try {
    const storage = globalThis.window?.localStorage;
    storage?.getItem(prefix);
    return storage ?? null;
  } catch {
    return null;
  }
}

/** Reads what was kept, or `null`. Unreadable JSON counts as nothing kept. */
export function recall<T>(key: string, storage = browserStorage()): T | null {
  // Memory first: a value that could not be written to a full disk is newer than the one there.
  const text = inMemory.getItem(prefix + key) ?? storage?.getItem(prefix + key) ?? null;
  if (text === null) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}

/**
 * Keeps a JSON value on this device.
 * @returns true if it will survive a reload; false if storage is denied or full and memory holds it
 */
export function keep(key: string, value: unknown, storage = browserStorage()): boolean {
  const text = JSON.stringify(value);
  try {
    if (storage) {
      storage.setItem(prefix + key, text);
      inMemory.removeItem(prefix + key);
      return true;
    }
  } catch {
    // Full: memory takes over.
  }
  inMemory.setItem(prefix + key, text);
  return false;
}

/** Forgets a value, here and on the device. */
export function forget(key: string, storage = browserStorage()): void {
  inMemory.removeItem(prefix + key);
  storage?.removeItem(prefix + key);
}
