import type { Reader } from '../reader';
import { attention, embeddings, head, parameters, residual } from './insides';
import { generate, predict, score } from './language';

type Probe = (reader: Reader, args: never) => Promise<unknown>;

const probes: Record<string, Probe> = {
  predict,
  score,
  generate,
  attention,
  head,
  residual,
  embeddings,
  parameters,
};

/**
 * Answers a probe of a GPT.
 *
 * @throws if there is no such probe
 */
export function probeGpt(reader: Reader, name: string, args: unknown): Promise<unknown> {
  const probe = probes[name];
  if (!probe)
    throw new Error(`The GPT has no probe ${name}; it has ${Object.keys(probes).join(', ')}.`);
  return probe(reader, args as never);
}
