import type { ProbeShape } from './probe-types';
import { TrainingError } from './training-error';

/** An answer to every probe of a map. */
export type ProbeAnswers<Probes> = {
  readonly [Name in keyof Probes]: Probes[Name] extends ProbeShape
    ? (args: Probes[Name]['args']) => Promise<Probes[Name]['result']>
    : never;
};

/** Answers whose map is not known: any recipe's. */
export type AnyProbeAnswers = Readonly<Record<string, (args: never) => Promise<unknown>>>;

type ProbeFunctions<Probes, Subject> = {
  readonly [Name in keyof Probes]: Probes[Name] extends ProbeShape
    ? (subject: Subject, args: Probes[Name]['args']) => Promise<Probes[Name]['result']>
    : never;
};

/** The answers about one subject, from functions that take the subject first. */
export function answersAbout<Probes, Subject>(
  subject: Subject,
  functions: ProbeFunctions<Probes, Subject>,
): ProbeAnswers<Probes> {
  const all = Object.entries<(subject: Subject, args: never) => Promise<unknown>>(functions);
  return Object.fromEntries(
    all.map(([name, answer]) => [name, (args: never) => answer(subject, args)]),
  ) as ProbeAnswers<Probes>;
}

/**
 * Asks by a name that came from elsewhere.
 *
 * @throws TrainingError notFound if there is no probe of this name
 */
export async function askProbe(
  answers: AnyProbeAnswers,
  name: string,
  args: unknown,
): Promise<unknown> {
  if (Object.hasOwn(answers, name)) return answers[name](args as never);
  const known = Object.keys(answers).join(', ');
  throw new TrainingError(
    'notFound',
    `This model has no probe "${name}"${known && `; it has ${known}`}.`,
  );
}
