/**
 * One at a time: steps, probes and checkpoints each need the weights to hold still. Calls run in the
 * order in which they were made.
 */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  take<Result>(work: () => Promise<Result> | Result): Promise<Result> {
    const turn = this.last.then(work, work);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
