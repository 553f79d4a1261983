/** Letting messages in between steps, and knowing how fast a run goes. */

type Immediate = (resolve: () => void) => void;

/** Node's own, or a message to ourselves: a timer is held to 4 ms, and in a hidden tab to a second. */
const soon: Immediate =
  (globalThis as { setImmediate?: Immediate }).setImmediate ?? messageToOurselves();

function messageToOurselves(): Immediate {
  const { port1, port2 } = new MessageChannel();
  let waiting: (() => void)[] = [];
  port1.onmessage = () => {
    const ready = waiting;
    waiting = [];
    for (const go of ready) go();
  };
  return (resolve) => {
    waiting.push(resolve);
    port2.postMessage(null);
  };
}

/** Gives way to the messages that wait for this thread. */
export const breathe = (): Promise<void> => new Promise((resolve) => soon(resolve));

export const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const WINDOW_MS = 5000;

/** Steps a second over the last few seconds. */
export class Rate {
  private marks: { time: number; step: number }[] = [];

  restart(): void {
    this.marks = [];
  }

  /** @param time in milliseconds */
  mark(step: number, time: number): void {
    this.marks.push({ time, step });
    while (this.marks.length > 2 && time - this.marks[0].time > WINDOW_MS) this.marks.shift();
  }

  /** 0 while too little is known. */
  get stepsPerSecond(): number {
    const first = this.marks[0];
    const last = this.marks.at(-1);
    if (!first || !last || last.time <= first.time) return 0;
    return ((last.step - first.step) * 1000) / (last.time - first.time);
  }
}
