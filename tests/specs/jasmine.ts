/**
 * Jasmine for one run: its globals (`describe`, `it`, `expect`, …) as the specs expect them, and their
 * outcomes as data.
 */
import jasmineRequire from 'jasmine-core/lib/jasmine-core/jasmine.js';
import type { Outcome } from './outcome';

/** One of several runs that share the specs, group by group. */
export interface Shard {
  index: number;
  of: number;
}

interface SpecResult {
  fullName: string;
  status: string;
  failedExpectations: { message: string }[];
}

interface JasmineEnv {
  configure(options: object): void;
  topSuite(): { children: { id: string }[] };
  addReporter(reporter: { specDone(result: SpecResult): void; jasmineDone(): void }): void;
  clearReporters(): void;
  execute(ids: string[]): void;
}

interface Jasmine {
  getEnv(): JasmineEnv;
  DEFAULT_TIMEOUT_INTERVAL: number;
}

const core = jasmineRequire.core(jasmineRequire) as Jasmine;
// A machine that is busy with other work must not turn a slow spec into a wrong one.
core.DEFAULT_TIMEOUT_INTERVAL = 60_000;
const env = core.getEnv();
Object.assign(globalThis, jasmineRequire.interface(core, env), { jasmine: core });

/** Runs this shard's part of every group of specs declared so far, in order. */
export function runDeclaredSpecs({ index, of }: Shard): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const seen = new Map<string, number>();
  /** Some specs share a name; the second becomes `name (2)`, so that a list can tell them apart. */
  const unique = (name: string) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  };
  env.configure({ random: false, stopSpecOnExpectationFailure: true });
  const groups = env.topSuite().children.filter((_, i) => i % of === index);
  return new Promise((resolve) => {
    env.clearReporters();
    env.addReporter({
      specDone({ fullName, status, failedExpectations }) {
        const name = unique(fullName);
        // The other shards' specs are told as excluded; nothing else is, as no spec is focused.
        if (of > 1 && status === 'excluded') return;
        const passed = status === 'passed';
        outcomes.push({ name, passed, message: failedExpectations[0]?.message ?? status });
      },
      jasmineDone: () => resolve(outcomes),
    });
    env.execute(groups.map(({ id }) => id));
  });
}
