import { forget, keep, recall } from '#ui';
import {
  migrate,
  recipes,
  sameSpec,
  shippedBaseModel,
  type RunHandle,
  type RunSpecOf,
  type RunView,
  type StoredModel,
} from '#training/client';
import type { StartModel, StartOptions } from '../cells/options';
import type { LessonContext } from '../context.svelte';
import { recallSpec } from '../runs/remembered-specs';
import { runsOf } from '../runs/runs.svelte';

type Role = StartOptions['roles'][number];

/** The copy of a run that was kept when the student chose to start from it. */
interface KeptCopy {
  spec: string;
  step: number;
  id: string;
}

function specOf({ spec }: KeptCopy): unknown {
  try {
    return migrate(JSON.parse(spec));
  } catch {
    return null;
  }
}

const SHIPPED = 'shipped';
const OWN_RUN = 'run';

/** What a lesson's run starts from, role by role: the shipped model, one that was kept, or an earlier run. */
export class Starts {
  models = $state.raw<readonly StoredModel[] | null>(null);
  /** The role whose model is being fetched. */
  busy = $state<string | null>(null);
  problem = $state<unknown>(null);

  constructor(
    private readonly lesson: LessonContext,
    private readonly roles: readonly Role[],
  ) {
    $effect(() => {
      if (lesson.awake && this.models === null) void this.list();
    });
  }

  /** Kept models that can take a role; empty before they are listed. */
  kept(role: Role): StoredModel[] {
    return (this.models ?? []).filter(
      (model) => model.origin === 'yours' && model.recipe === role.recipe && this.fits(role, model),
    );
  }

  /** What the student's own run in an earlier lesson was made of; null if this device knows of none. */
  run(role: Role): RunSpecOf | null {
    const name = role.run ?? 'main';
    const here = this.isHere(role) ? runsOf(this.lesson).get(name) : null;
    const spec = here?.trained ? here.view!.spec : recallSpec(`${role.lesson}/${name}`);
    if (spec?.recipe !== role.recipe) return null;
    const { controls, data } = spec;
    const model = { controls, data: data.kind === 'shipped' ? data.id : data.name };
    return this.fits(role, model) ? spec : null;
  }

  /** True if the run is one of this lesson's own, which may be in motion on this page. */
  isHere({ lesson }: Role): boolean {
    return lesson === this.lesson.spec.id;
  }

  /** What is chosen: `shipped`, or a kept model's id. */
  chosen({ role }: Role): string {
    return this.baseModels[role] ?? SHIPPED;
  }

  /** @param choice `shipped`, `run`, or a kept model's id */
  async choose(role: Role, choice: string): Promise<void> {
    this.problem = null;
    if (choice === SHIPPED) return this.set(role, null);
    if (choice !== OWN_RUN) return this.set(role, choice);
    this.busy = role.role;
    try {
      this.set(role, await this.copyOfRun(role));
    } catch (error) {
      this.problem = error;
    }
    this.busy = null;
  }

  async list(): Promise<void> {
    try {
      this.models = await this.lesson.lab.ask({ name: 'listModels' });
    } catch (error) {
      this.problem = error;
    }
  }

  private fits({ fits }: Role, model: StartModel): boolean {
    const { lesson, baseModels, models } = this;
    if (!fits) return true;
    const data = lesson.dataId;
    const { [lesson.spec.model.recipe]: declaration } = recipes;
    const idOf = (role: string) => baseModels[role] ?? shippedBaseModel(declaration, role, data);
    return fits(model, {
      data,
      model: (role) => models?.find(({ id }) => id === idOf(role)) ?? null,
    });
  }

  private get baseModels(): Readonly<Partial<Record<string, string>>> {
    return this.lesson.values.baseModels;
  }

  private set({ role }: Role, id: string | null): void {
    const { [role]: _before, ...others } = this.baseModels;
    this.lesson.set('baseModels', id === null ? others : { ...others, [role]: id });
    // What was chosen for another role may not suit this choice.
    if (this.models === null) return;
    const unfit = this.roles.filter(
      (other) => others[other.role] && !this.kept(other).some((m) => m.id === others[other.role]),
    );
    for (const other of unfit) this.set(other, null);
  }

  /** Keeps the run as a model and says under which id. The same state of it is kept once. */
  private async copyOfRun(role: Role): Promise<string> {
    const spec = this.run(role)!;
    const place = `start/${spec.key}`;
    const { lab } = this.lesson;
    const handle = lab.run(spec);
    try {
      const { step } = (await prepared(handle)).progress;
      if (step === 0) throw new Error('gone');
      const before = recall<KeptCopy>(place);
      await this.list();
      const same = before?.step === step && sameSpec(specOf(before), spec);
      if (same && this.kept(role).some(({ id }) => id === before.id)) return before.id;
      forget(place);
      const modelName = `${role.recipe.toUpperCase()} · ${step}`;
      const { id } = await lab.ask({ name: 'saveModel', run: spec.key, modelName });
      keep(place, { spec: JSON.stringify(spec), step, id } satisfies KeptCopy);
      await this.list();
      return id;
    } finally {
      if (!this.isHere(role)) handle.close();
    }
  }
}

/** Resolves once a run has its weights back. */
function prepared(handle: RunHandle): Promise<RunView> {
  return new Promise((resolve, reject) => {
    let stop = () => {};
    stop = handle.subscribe((view) => {
      if (view.status === 'failed') reject(new Error(view.failure?.detail));
      else if (view.facts && view.status !== 'preparing') resolve(view);
      else return;
      queueMicrotask(() => stop());
    });
  });
}
