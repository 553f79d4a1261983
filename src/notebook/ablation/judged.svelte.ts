import { localized } from '#ui';
import type { LessonContext } from '../context.svelte';
import { runsOf } from '../runs/runs.svelte';
import { runName } from '../training/run-words';
import type { ShownTrial } from '../trials/shown-trial';
import { ANOTHER_SEED, isCopy } from './another-seed';
import type { Finding } from './belief';
import { compare, directionOf, haltOf, seedsApart, trialsApart } from './compare';
import type { AblationOptions, ShownRun } from './options';
import type { Pair } from './pair.svelte';
import type { Found } from './sentences';

/** What the runs of an ablation have shown so far. All of it is reactive. */
export class Judged {
  constructor(
    private readonly lesson: LessonContext,
    private readonly pair: Pair,
    private readonly options: AblationOptions,
  ) {}

  get runs(): ShownRun[] {
    return this.pair.shown((run) => runName(this.lesson, run));
  }

  get found(): Found {
    const { base, changed } = this.sides;
    const [term] = this.options.terms;
    const difference = base && changed && compare(base.view.curve, changed.view.curve, term);
    const chance = difference ? this.chance(difference.step) : null;
    return {
      difference,
      chance,
      halt: changed ? haltOf(changed.view) : null,
      verdict: difference ? directionOf(difference, chance?.by ?? null) : 'open',
      term: localized(term.label),
      share: term.share ?? false,
      name: changed?.name ?? '',
      baseName: base?.name ?? '',
      canRepeat: this.besideMain,
    };
  }

  /** How it turned out, as progress keeps it. */
  finding(verdict: Finding['verdict']): Finding {
    const { halt, difference } = this.found;
    const step = this.sides.changed?.view.progress.step ?? 0;
    if (halt) return { verdict, step: halt.step, base: null, broken: null };
    const { base = null, changed = null } = difference ?? {};
    return { verdict, step: difference?.step ?? step, base, broken: changed };
  }

  /** True if a second seed of the student's run would say how large chance is. */
  get needsSeed(): boolean {
    return this.besideMain && this.pair.ended && this.found.chance === null;
  }

  /** What was tried beforehand on the data of now. */
  get trial(): ShownTrial | null {
    const { run, data } = this.pair.sides.changed;
    const id = data?.kind === 'shipped' ? data.id : this.lesson.dataId;
    const tried = [run, `${run}@${id}`].map((name) => this.lesson.trial(name));
    return tried.find((trial) => trial?.data === id) ?? null;
  }

  private get sides() {
    const [base, changed] = (['base', 'changed'] as const).map((side) =>
      this.runs.find((run) => run.side === side),
    );
    return { base: base ?? null, changed: changed ?? null };
  }

  private get besideMain(): boolean {
    const { base } = this.pair.sides;
    return base !== null && this.pair.runName(base) === 'main';
  }

  private chance(step: number): Found['chance'] {
    const trial = this.trial;
    const apart = trial && trialsApart(trial, this.options.terms[0].name);
    if (apart !== null) return { by: apart, from: 'trials' };
    const { base } = this.sides;
    const other = this.besideMain && runsOf(this.lesson).get(ANOTHER_SEED)?.view;
    if (!base || !other || !isCopy(other.spec, base.view.spec)) return null;
    const by = seedsApart(base.view.curve, other.curve, this.options.terms[0], step);
    return by === null ? null : { by, from: 'seed' };
  }
}
