import type { Trial } from './trial.ts';

/** What a page tells of a trial. */
export interface ShownTrial extends Pick<Trial, 'seeds' | 'terms'> {
  steps: number;
  data: string;
  /** Language of the captions, where there are any. */
  captions: string | null;
  /** True if the runs started from models. */
  continued: boolean;
  /** On what it was measured, as far as that is known. */
  backends: readonly string[];
}

export function shownTrial({ seeds, terms, base, measured }: Trial): ShownTrial {
  const { steps, data, controls, baseModels } = base;
  const { language } = controls;
  return {
    seeds,
    terms,
    steps,
    data,
    captions: typeof language === 'string' ? language : null,
    continued: Object.keys(baseModels).length > 0,
    backends: [...new Set(measured.flatMap(({ backend }) => backend ?? []))],
  };
}
