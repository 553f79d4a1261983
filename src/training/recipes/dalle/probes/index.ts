import type { Artist } from '../artist';
import { draw, frames } from './draw';
import { examine } from './examine';
import { attention, codes, complete, sequence } from './look';
import { sheet } from './sheet';

const probes: Record<string, (artist: Artist, args: never) => Promise<unknown>> = {
  ...{ sequence, draw, frames, codes, complete, attention, examine, sheet },
};

/** Answers a question about a model that draws. @throws Error if there is no such question */
export function probeDalle(artist: Artist, name: string, args: unknown): Promise<unknown> {
  const probe = Object.hasOwn(probes, name) ? probes[name] : undefined;
  if (!probe)
    throw new Error(`DALL·E has no probe ${name}; it has ${Object.keys(probes).join(', ')}.`);
  return probe(artist, args as never);
}
