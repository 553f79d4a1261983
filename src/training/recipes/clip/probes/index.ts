import { examples, pairs } from './batch';
import { classify, examinations } from './zero-shot';
import { cloud } from './cloud';
import { lookPicture } from './look-picture';
import { lookText } from './look-text';
import { describe, retrieval, search } from './retrieval';
import { shift } from './shift';
import type { Subject } from './subject';
import { swaps } from './swaps';
import { windows } from './windows';

type Probe = (subject: Subject, args: never) => Promise<unknown>;

const probes: Record<string, Probe> = {
  ...{ pairs, examples, examinations, classify, search, describe, retrieval },
  ...{ windows, cloud, lookPicture, lookText, swaps, shift },
};

/**
 * Answers a probe of CLIP.
 *
 * @throws if there is no such probe
 */
export async function probeClip(subject: Subject, name: string, args: unknown): Promise<unknown> {
  const probe = Object.hasOwn(probes, name) ? probes[name] : undefined;
  if (!probe)
    throw new Error(`CLIP has no probe ${name}; it has ${Object.keys(probes).join(', ')}.`);
  return probe(subject, args as never);
}
