/**
 * Stands in for tfjs-core's `jasmine_util`, which would reset the engine before every group and have
 * the stock factories start a fresh backend. Here one backend, opened by our own ladder with our own
 * kernels, serves all groups, as in a page: what a kernel caches from one shape meets the next.
 */
import { tf } from '../../src/engine/tf';

interface TestEnv {
  name: string;
  backendName: string;
  isDataSync: boolean;
}

interface Constraints {
  flags?: Record<string, unknown>;
  predicate?: (testEnv: TestEnv) => boolean;
}

export const ALL_ENVS: Constraints = {};
export const NODE_ENVS: Constraints = { predicate: () => tf.env().platformName === 'node' };
export const BROWSER_ENVS: Constraints = { predicate: () => tf.env().platformName === 'browser' };
export const CHROME_ENVS: Constraints = { flags: { IS_CHROME: true } };
export const SYNC_BACKEND_ENVS: Constraints = { predicate: ({ isDataSync }) => isDataSync };

/** Jasmine's, set by `./jasmine`. */
declare const describe: (name: string, body: () => void) => void;
declare const beforeAll: (hook: () => Promise<void>) => void;
declare const beforeEach: (hook: () => void) => void;
declare const afterEach: (hook: () => void) => void;

/** What the typings of the engine leave out. */
interface EngineInside {
  registry: object;
  reset(): void;
}

/** Forgets tensors, tape and flags, as a fresh page would, but keeps the backend and our settings. */
async function reset(backendName: string, flags: object): Promise<void> {
  const engine = tf.engine() as unknown as EngineInside;
  const { registry } = engine;
  engine.registry = {};
  engine.reset();
  engine.registry = registry;
  tf.env().setFlags({ ...flags, IS_TEST: true });
  await tf.setBackend(backendName);
}

const holds = ({ flags = {}, predicate }: Constraints, testEnv: TestEnv): boolean =>
  Object.entries(flags).every(([name, value]) => tf.env().get(name) === value) &&
  (predicate?.(testEnv) ?? true);

/** A group of specs on the backend that is active when the group is declared. */
export function describeWithFlags(
  name: string,
  constraints: Constraints,
  declare: (testEnv: TestEnv) => void,
): void {
  const backendName = tf.getBackend();
  const testEnv = { name: backendName, backendName, isDataSync: true };
  if (!holds(constraints, testEnv)) return;
  const flags = { ...(tf.env() as unknown as { flags: object }).flags };
  describe(name, () => {
    beforeAll(() => reset(backendName, flags));
    beforeEach(() => tf.engine().startScope());
    afterEach(() => {
      tf.engine().endScope();
      tf.disposeVariables();
    });
    declare(testEnv);
  });
}
