import { migrate } from '../../migrate';
import type { ExportRecord } from '../../recipe';

const text = (value: unknown, fallback: string) => (typeof value === 'string' ? value : fallback);
const count = (value: unknown) => (Number.isSafeInteger(value) ? (value as number) : 0);

/**
 * The record of an imported model. What its file says of itself is taken only where it has the right
 * form; a model from elsewhere says nothing, and its record stays empty rather than guessed.
 */
export function readRecord(
  name: string,
  found: unknown,
  { recipe, parameters }: { recipe: string; parameters: number },
): ExportRecord {
  const card = migrate(found);
  const said = (typeof card === 'object' && card !== null ? card : {}) as Record<string, unknown>;
  const backend = said.backend;
  return {
    name,
    recipe,
    createdAt: text(said.createdAt, new Date().toISOString()),
    seed: count(said.seed),
    steps: count(said.steps),
    controls: plainValues(said.controls),
    ...(said.baseModels === undefined ? {} : { baseModels: names(said.baseModels) }),
    data: text(said.data, ''),
    dataHash: text(said.dataHash, ''),
    adapter: text(said.adapter, ''),
    backend: backend === 'webgpu' || backend === 'wasm' ? backend : 'cpu',
    parameters,
    metrics: numbers(said.metrics),
    curve: Array.isArray(said.curve)
      ? said.curve
          .slice(0, 20_000)
          .flatMap((point: { step?: unknown; values?: unknown }) =>
            Number.isSafeInteger(point?.step)
              ? [{ step: point.step as number, values: numbers(point.values) }]
              : [],
          )
      : [],
  };
}

const entries = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value).slice(0, 100) : [];

function numbers(value: unknown): Record<string, number> {
  return Object.fromEntries(
    entries(value).filter((entry): entry is [string, number] => Number.isFinite(entry[1])),
  );
}

function plainValues(value: unknown): Record<string, string | number | boolean> {
  return Object.fromEntries(
    entries(value).filter((entry): entry is [string, string | number | boolean] =>
      ['string', 'number', 'boolean'].includes(typeof entry[1]),
    ),
  );
}

function names(value: unknown): Record<string, string> {
  return Object.fromEntries(
    entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
