/** Questions to a model that draws: the reader's own once it is trained, else the one that ships. */
import type { Lesson } from '../kit';
import { failureOf, failureText, runsOf } from '#notebook';
import { ofRecipe, type ProbeArgs, type ProbeName, type ProbeResult } from '#training/client';

/** The model that ships with the lesson, for the world that it is about. */
export const shippedArtist = (lesson: Lesson): string => `dalle-${lesson.dataId}`;

export class Artist {
  /** Which model is asked; by default the reader's as soon as it has learned something. */
  chosen = $state<'yours' | 'shipped' | null>(null);
  constructor(private readonly lesson: Lesson) {}

  /** Whether the reader has trained a model of the world that the lesson is about now. */
  get yours(): boolean {
    const { main } = runsOf(this.lesson);
    const data = main?.trained ? main.view!.spec.data : null;
    return data?.kind === 'shipped' && data.id === this.lesson.dataId;
  }

  get whose(): 'yours' | 'shipped' {
    return this.yours ? (this.chosen ?? 'yours') : 'shipped';
  }

  /** Tells one model from another: what was asked of one is no answer of the other's. */
  get model(): string {
    return `${this.whose} ${this.lesson.dataId}`;
  }

  ask<P extends ProbeName<'dalle'>>(
    probe: P,
    args: ProbeArgs<'dalle', P>,
  ): Promise<ProbeResult<'dalle', P>> {
    const { lesson } = this;
    const model =
      this.whose === 'yours'
        ? ofRecipe(runsOf(lesson).model(), 'dalle')
        : lesson.lab.model(shippedArtist(lesson), 'dalle');
    return model.probe(probe, args);
  }
}

const known = new WeakMap<Lesson, Artist>();

/** The same for all cells of a page: who chooses in one, chooses in all. */
export function artistOf(lesson: Lesson): Artist {
  let found = known.get(lesson);
  if (!found) known.set(lesson, (found = new Artist(lesson)));
  return found;
}

/** A question that the reader asks with a button. */
export class Asked<Result> {
  result = $state.raw<Result | null>(null);
  busy = $state(false);
  error = $state<string | null>(null);

  /** Keeps the newest answer; one question at a time. */
  async ask(question: () => Promise<Result>): Promise<Result | null> {
    if (this.busy) return null;
    this.busy = true;
    this.error = null;
    try {
      this.result = await question();
      return this.result;
    } catch (error) {
      this.error = failureText(failureOf(error));
      return null;
    } finally {
      this.busy = false;
    }
  }
}
