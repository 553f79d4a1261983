/** How many of the newest losses count, and how many of those must be bad for training to be lost. */
const WINDOW = 10;
const MOST = 8;
/** Slack above ln V, in nats: an untrained model lies within a few hundredths of it. */
const SLACK = 0.5;

type Values = Record<string, number>;

const notFinite = (recent: readonly Values[]): string | undefined =>
  recent
    .flatMap((values) => Object.entries(values))
    .find(([name, value]) => WATCHED.has(name) && !Number.isFinite(value))?.[0];

const WATCHED = new Set(['trainLoss', 'gradientNorm', 'valLoss']);

const lossesOf = (recent: readonly Values[]): number[] =>
  recent.flatMap(({ trainLoss }) => (trainLoss === undefined ? [] : [trainLoss]));

/**
 * Whether training has come apart: a loss or gradient that is no number any more, or losses above what
 * a model that knows nothing would score. One such batch, or a few, can be bad luck from which training
 * recovers; eight of ten are not. (Measured on Moby-Dick: a hundred times the lesson's rate, without
 * warm-up, dips below the mark now and then on its way, so “ten in a row” would miss it.)
 *
 * @param recent values of the newest steps, oldest first
 * @param uniform ln V
 * @returns the reason in plain words, or null
 */
export function divergence(recent: readonly Values[], uniform: number): string | null {
  const name = notFinite(recent);
  if (name) return `${name} is no longer a finite number`;
  const bad = lossesOf(recent)
    .slice(-WINDOW)
    .filter((loss) => loss > uniform + SLACK);
  if (bad.length < MOST) return null;
  const highest = Math.max(...bad).toFixed(2);
  return `the loss has climbed as high as ${highest}, while knowing nothing costs ${uniform.toFixed(2)}`;
}

/**
 * Whether a checkpoint made now may be called good: no loss of the window is above the mark. Stricter than
 * `divergence`, since nobody knows yet how it goes on.
 */
export function isHealthy(recent: readonly Values[], uniform: number): boolean {
  return (
    notFinite(recent) === undefined &&
    lossesOf(recent)
      .slice(-WINDOW)
      .every((loss) => loss <= uniform + SLACK)
  );
}
