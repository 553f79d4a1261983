import type { BackendName } from '#engine/device';
import type { Event, RunSpec } from '../protocol';
import { declarationOf } from '../declarations';
import type { Surroundings } from '../recipe';
import { recipeOf } from '../recipes';
import { shippedModel, type ReadFile } from '../shipped';
import { Run, Mutex, type SavedRun, type CheckpointStorage } from '../run';

/** The spec of a preset of a recipe, with changes. */
export function presetSpec(
  name: string,
  { recipe = 'gpt', ...changes }: Partial<RunSpec> = {},
): RunSpec {
  const preset = declarationOf(recipe)!.presets.find((candidate) => candidate.name === name)!;
  return {
    key: 'test',
    recipe,
    seed: 1337,
    steps: preset.steps,
    controls: { ...preset.controls, ...changes.controls },
    data: { kind: 'shipped', id: preset.data ?? 'grammar' },
    ...Object.fromEntries(Object.entries(changes).filter(([name]) => name !== 'controls')),
  };
}

export function surroundingsOf(backend: BackendName, replay = true): Surroundings {
  const readSite: ReadFile = async (path) => {
    const { readFile } = await import('node:fs/promises');
    return new Uint8Array(await readFile(`static/${path}`));
  };
  return {
    device: { backend, adapter: 'test', steppedDown: [], forced: true, maxBufferBytes: null },
    replay,
    readFile: readSite,
    readModel: (id) => shippedModel(id, readSite),
  };
}

/** Checkpoints in memory, for a test to look into. */
export function memoryCheckpoints(): CheckpointStorage & { saved: SavedRun | null; saves: number } {
  return {
    where: 'memory',
    saved: null,
    saves: 0,
    async save(saved) {
      // Through JSON, as every real store keeps it.
      this.saved = { ...saved, record: JSON.parse(JSON.stringify(saved.record)) };
      this.saves++;
    },
    async load() {
      return this.saved;
    },
  };
}

/** A run of a spec, prepared, with all of its events. */
export async function preparedRun(
  spec: RunSpec,
  backend: BackendName,
  checkpoints: CheckpointStorage = memoryCheckpoints(),
  replay = true,
): Promise<{ run: Run; events: Event[] }> {
  const events: Event[] = [];
  const emit = (event: Event) => void events.push(event);
  const run = new Run(spec, recipeOf(spec.recipe), { emit, checkpoints, mutex: new Mutex() });
  await run.prepare(surroundingsOf(backend, replay), true);
  return { run, events };
}
