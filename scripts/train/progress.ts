import type { Event, Progress } from '../../src/training/protocol';

const WIDTH = 24;

const clock = (seconds: number) => {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};

/** One line that says how far a run is. */
export function progressLine(
  { step, steps, stepsPerSecond, tokensPerSecond, secondsLeft }: Progress,
  losses: Record<string, number>,
): string {
  const done = Math.round((WIDTH * step) / steps);
  const bar = '█'.repeat(done) + '░'.repeat(WIDTH - done);
  const shown = Object.entries(losses).map(([name, value]) => `${name} ${value.toFixed(3)}`);
  const rate = `${stepsPerSecond.toFixed(1)} steps/s, ${Math.round(tokensPerSecond)} tokens/s`;
  return `${bar} ${step}/${steps}  ${shown.join('  ')}  ${rate}  ${clock(secondsLeft)} left`;
}

/** Shows a run's events: a bar that is redrawn on a terminal, a line now and then elsewhere. */
export class Reporter {
  private readonly losses: Record<string, number> = {};
  private lastLine = 0;
  private drawn = false;

  constructor(
    private readonly out: NodeJS.WriteStream,
    private readonly quiet: boolean,
    /** Names of the terms that the line tells. */
    private readonly told: readonly string[],
  ) {}

  hear(event: Event): void {
    if (this.quiet) return;
    if (event.type === 'points') this.points(event);
    if (event.type === 'sample') this.say(`— step ${event.sample.step} —\n${event.sample.text}`);
  }

  say(text: string): void {
    if (this.quiet) return;
    if (this.drawn) this.out.write('\r\x1b[K');
    this.drawn = false;
    this.out.write(`${text}\n`);
  }

  private points({ points, progress }: Extract<Event, { type: 'points' }>): void {
    for (const { values } of points)
      for (const name of this.told) if (name in values) this.losses[name] = values[name];
    const line = progressLine(progress, this.losses);
    if (this.out.isTTY) {
      this.out.write(`\r\x1b[K${line.slice(0, this.out.columns)}`);
      this.drawn = true;
    } else if (Date.now() - this.lastLine > 10_000 || progress.step === progress.steps) {
      this.lastLine = Date.now();
      this.out.write(`${line}\n`);
    }
  }
}
