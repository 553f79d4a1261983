import { scaleLinear, scaleLog } from 'd3';

export type ScaleKind = 'linear' | 'log';

/** Data to pixels along one axis. */
export interface AxisScale {
  (value: number): number;
  invert(pixel: number): number;
  kind: ScaleKind;
  domain: [low: number, high: number];
  /** Ticks at whole numbers only: of what is counted. */
  whole?: boolean;
}

export interface Tick {
  value: number;
  at: number;
  label: string;
  /** Set raised after the label: 10 and 21 for 10²¹. */
  power: string;
}

/**
 * @param domain as measured; on a log axis what is not positive is ignored
 * @param range in pixels, may run downwards
 * @param nice widens the domain to round numbers
 */
export function axisScale(
  kind: ScaleKind,
  [low, high]: readonly [number, number],
  range: readonly [number, number],
  nice = false,
): AxisScale {
  if (kind === 'log') {
    const top = high > 0 ? high : 1;
    const bottom = low > 0 && low < top ? low : top / 10;
    return complete(scaleLog().domain([bottom, top]).range(range), kind, nice);
  }
  const widened = low < high ? [low, high] : [low - 0.5, low + 0.5];
  return complete(scaleLinear().domain(widened).range(range), kind, nice);
}

function complete(
  scale: ReturnType<typeof scaleLinear<number>> | ReturnType<typeof scaleLog<number>>,
  kind: ScaleKind,
  nice: boolean,
): AxisScale {
  // Whole decades waste half the axis: a log axis keeps its ends.
  if (nice && kind === 'linear') scale.nice(5);
  const [low, high] = scale.domain() as [number, number];
  return Object.assign((value: number) => scale(value), {
    invert: (pixel: number) => scale.invert(pixel),
    kind,
    domain: [low, high] as [number, number],
  });
}

/**
 * About `count` ticks with short labels. A log axis labels its decades; one that spans few of them
 * also numbers between.
 */
export function ticksOf(scale: AxisScale, count: number): Tick[] {
  const values = scale.kind === 'log' ? logTicks(scale.domain, count) : linearTicks(scale, count);
  const kept = scale.whole ? values.filter(Number.isInteger) : values;
  // One way of writing an axis: powers all along a log axis that needs them anywhere.
  const powers = scale.kind === 'log' && kept.some((value) => tickLabel(value).power !== '');
  return kept.map((value) => ({ value, at: scale(value), ...tickLabel(value, powers) }));
}

function linearTicks(scale: AxisScale, count: number): number[] {
  return scaleLinear().domain(scale.domain).ticks(count);
}

function logTicks([low, high]: readonly [number, number], count: number): number[] {
  const first = Math.floor(Math.log10(low) + 1e-9);
  const last = Math.ceil(Math.log10(high) - 1e-9);
  const decades = last - first;
  const narrow = high / low < 10;
  const mantissas = narrow ? [1, 1.5, 2, 3, 4, 5, 6, 8] : decades <= 2 ? [1, 2, 5] : [1];
  const every = Math.max(1, Math.ceil(decades / Math.max(2, count)));
  const within = (value: number) => value >= low * 0.999 && value <= high * 1.001;
  const values: number[] = [];
  for (let decade = first; decade <= last; decade++)
    if (decade % every === 0)
      for (const mantissa of mantissas) values.push(Number(`${mantissa}e${decade}`));
  const inside = values.filter(within);
  return inside.length > 1 ? inside : scaleLinear().domain([low, high]).ticks(Math.min(count, 4));
}

/**
 * `20k`, `0.05`, 10 to the −4: short, and the same in every language.
 * @param powers writes all but the nearest to 1 as powers
 */
export function tickLabel(value: number, powers = false): Pick<Tick, 'label' | 'power'> {
  const size = Math.abs(value);
  const sign = value < 0 ? '\u2212' : '';
  const plain = (text: number | string) => ({ label: sign + text, power: '' });
  if (size === 0) return plain(0);
  if (size >= (powers ? 1e3 : 1e7) || size < (powers ? 1e-1 : 1e-3)) {
    const exponent = Math.floor(Math.log10(size) + 1e-9);
    const mantissa = Number((size / 10 ** exponent).toPrecision(3));
    const label = `${sign}${mantissa === 1 ? '' : `${mantissa}×`}10`;
    return { label, power: String(exponent).replace('-', '\u2212') };
  }
  if (size >= 1e6) return plain(`${Number((size / 1e6).toPrecision(4))}M`);
  if (size >= 1e4) return plain(`${Number((size / 1e3).toPrecision(4))}k`);
  return plain(Number(size.toPrecision(6)));
}
