import { textWidth } from '../axis/labels';
import { axisScale, ticksOf, type AxisScale } from '../axis/scale';
import { messages } from '../messages';
import { domains } from './domain';
import type { AxisSpec, LineSeries, Baseline } from './types';

/** Where everything of a line chart stands, in pixels. */
export interface LineLayout {
  x: AxisScale;
  y: AxisScale;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Labels stand beside the lines' ends; where there is no room they go into the plot. */
  beside: boolean;
}

const labelSize = 12;
/** Between a line's end and its label: a leader and a sample of the line. */
export const labelInset = 30;

/** Lays out a line chart for a width; from 30 rem up the labels may take a third of it. */
export function lineLayout(
  series: readonly LineSeries[],
  baselines: readonly Baseline[],
  xAxis: AxisSpec,
  yAxis: AxisSpec,
  width: number,
  height: number,
): LineLayout {
  const domain = domains(series, baselines, xAxis, yAxis);
  const top = 26;
  const bottom = height - 40;
  const y = axisScale(yAxis.scale ?? 'linear', domain.y, [bottom, top], !yAxis.domain);
  const widestTick = Math.max(...ticksOf(y, 5).map(({ label }) => label.length), 1);
  const left = Math.ceil(widestTick * 6.7 + 10);
  const names = [...series.map(({ label }) => label), ...baselines.map(({ name }) => name)];
  const widest = Math.max(0, ...names.map((name) => textWidth(name, labelSize)));
  const margin = widest + labelInset + 4;
  const beside = width >= 480 && margin <= width / 3;
  const right = width - (beside ? margin : 12);
  return {
    x: Object.assign(axisScale(xAxis.scale ?? 'linear', domain.x, [left, right]), {
      whole: xAxis.whole ?? false,
    }),
    y,
    left,
    right,
    top,
    bottom,
    beside,
  };
}

/** `loss, nats/token`. */
export const axisName = ({ label, unit }: AxisSpec): string =>
  unit ? messages.current.axis(label, unit) : label;

/** The dash of every line: its own, or that of its run by order of first appearance. */
export function dashes(
  series: readonly LineSeries[],
  ofRun: (run: number) => string,
): Map<string, string> {
  const runs = [...new Set(series.map(({ run }) => run))];
  return new Map(series.map(({ id, run, dash }) => [id, dash ?? ofRun(runs.indexOf(run))]));
}
