/** Why the store could not do something. */
export type StoreErrorCode =
  | 'full' // the browser grants no more space; what was stored before is still there
  | 'outdated' // another tab runs a newer version of the site and has taken the database over
  | 'notFound' // no such model
  | 'failed'; // the browser refused for a reason of its own

const NEXT_ACTION: Record<StoreErrorCode, string> = {
  full: 'Nothing that was stored is lost. Delete models or export them to files, then try again.',
  outdated: 'Reload this page to run the same version as the other tab.',
  notFound: 'It may have been deleted in another tab. Reload the list.',
  failed: 'Export what you want to keep to a file, then reload the page.',
};

/** The message says what happened and what to do next; a page shows its own sentence for the code. */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(
    readonly code: StoreErrorCode,
    readonly detail: string,
  ) {
    super(`${detail} ${NEXT_ACTION[code]}`);
  }
}

/** Mutex what IndexedDB threw into a `StoreError`. */
export function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  if (nameOf(error) === 'QuotaExceededError')
    return new StoreError('full', 'The browser grants this site no more space.');
  return new StoreError('failed', `The browser could not store this (${describe(error)}).`);
}

export function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}

export function describe(error: unknown): string {
  if (!(error instanceof Error || error instanceof DOMException)) return String(error);
  return error.message === '' ? error.name : `${error.name}: ${error.message}`;
}
