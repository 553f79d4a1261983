import type { DeviceReport, RunSpec } from '../protocol';
import type { ExportRecord, TrainingSession } from '../recipe';
import type { History } from './history';

/** Points of a model's record; those that were evaluated are all kept. */
const RECORDED = 300;

/** What a model card says of a run as it stands after `steps` updates. */
export function recordOf(
  name: string,
  run: {
    spec: RunSpec;
    session: TrainingSession;
    history: History;
    step: number;
    evaluated: string[];
  },
  device: DeviceReport,
): ExportRecord {
  const { recipe, seed, controls, data, baseModels } = run.spec;
  const { facts } = run.session;
  const metrics = Object.entries(run.session.metrics(run.history.curve));
  return {
    name,
    recipe,
    createdAt: new Date().toISOString(),
    seed,
    steps: run.step,
    controls,
    ...(baseModels ? { baseModels } : {}),
    data: data.kind === 'own' ? data.name : data.id,
    dataHash: facts.dataHash,
    adapter: device.adapter,
    backend: device.backend,
    parameters: facts.parameters,
    metrics: Object.fromEntries(
      metrics.flatMap(([term, { value }]) => (value === null ? [] : [[term, value]])),
    ),
    curve: run.history.thinned(RECORDED, run.evaluated),
  };
}
