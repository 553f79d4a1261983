/**
 * One at a time: steps, probes and checkpoints each need the weights to hold still. Calls run in the
 * order in which they were made.
 */
export class Mutex {
  private last: Promise<unknown> = Promise.resolve();

  runExclusive<Result>(work: () => Promise<Result> | Result): Promise<Result> {
    const result = this.last.then(work, work);
    this.last = result.catch(() => undefined);
    return result;
  }
}
