import { openDB, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { asStoreError, nameOf, StoreError } from './error';
import { DATABASE, upgrade, VERSION, type Schema } from './schema';

type Name = StoreNames<Schema>;
type Mode = 'readonly' | 'readwrite';
export type Transaction<M extends Mode> = IDBPTransaction<Schema, Name[], M>;

/** Thrown while opening if another tab keeps an older version of the database open. */
export class BlockedError extends Error {
  override readonly name = 'BlockedError';
}

/** The open database. Opens itself again if the browser closes it under us. */
export class Connection {
  private database: Promise<IDBPDatabase<Schema>> | null = null;
  private outdated = false;

  /**
   * Runs `body` in one transaction and resolves when that is complete, not when its requests are:
   * a full disk aborts a transaction after every request of it has succeeded.
   * @throws StoreError after rolling everything back
   */
  async transact<M extends Mode, Result>(
    mode: M,
    names: Name[],
    body: (transaction: Transaction<M>) => Promise<Result>,
  ): Promise<Result> {
    const transaction = await this.begin(mode, names);
    try {
      const [result] = await Promise.all([body(transaction), transaction.done]);
      return result;
    } catch (error) {
      throw asStoreError(await rollBack(transaction, error));
    }
  }

  /** @throws what the browser throws, or BlockedError */
  open(): Promise<IDBPDatabase<Schema>> {
    this.database ??= this.openDatabase();
    this.database.catch(() => (this.database = null));
    return this.database;
  }

  close(): void {
    // A database that could not be opened needs no closing.
    this.database?.then((database) => database.close()).catch(() => undefined);
    this.database = null;
  }

  private openDatabase(): Promise<IDBPDatabase<Schema>> {
    return new Promise((resolve, reject) => {
      const opening = openDB<Schema>(DATABASE, VERSION, {
        upgrade,
        blocked: () => {
          reject(new BlockedError('Another tab holds an older version of the database open.'));
          // The other tab may close later; nobody waits for this connection any more.
          opening.then((late) => late.close()).catch(() => undefined);
        },
        blocking: (_current, wanted) => {
          // Without this the other tab would wait for us for ever. Null: the database is being deleted.
          this.outdated = wanted !== null;
          this.close();
        },
        terminated: () => (this.database = null),
      });
      opening.then(resolve, reject);
    });
  }

  private async begin<M extends Mode>(mode: M, names: Name[]): Promise<Transaction<M>> {
    if (this.outdated)
      throw new StoreError('outdated', 'Another tab runs a newer version of this site.');
    const start = async () =>
      (await this.open()).transaction(names, mode, { durability: 'strict' });
    try {
      // A connection that the browser has closed without a word says so only here.
      return await start().catch((error) => {
        if (nameOf(error) !== 'InvalidStateError') throw error;
        this.database = null;
        return start();
      });
    } catch (error) {
      throw asStoreError(error);
    }
  }
}

/**
 * Ends a transaction that failed.
 * @returns its cause: requests of an aborted transaction only say that it was aborted
 */
async function rollBack<M extends Mode>(
  transaction: Transaction<M>,
  error: unknown,
): Promise<unknown> {
  try {
    transaction.abort();
  } catch {
    // It has aborted by itself.
  }
  const cause: unknown = await transaction.done.catch((reason: unknown) => reason);
  return nameOf(error) === 'AbortError' ? (cause ?? error) : error;
}
