import type { ProbeArgs, ProbeName, ProbeResult } from '../by-recipe';
import type { RecipeId } from '../declarations';
import { askProbe, type AnyProbeAnswers } from '../probe-answers';

/** Asks a session or an opened model as the worker does, with the types of its recipe. */
export const asking =
  <R extends RecipeId>({ probes }: { probes: AnyProbeAnswers }, _recipe: R) =>
  <P extends ProbeName<R>>(name: P, args: ProbeArgs<R, P>) =>
    askProbe(probes, name, args) as Promise<ProbeResult<R, P>>;
