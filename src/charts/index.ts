/** The face of the charts. Every figure brings its caption, summary, table and exports. */
export { default as ChartFrame } from './frame/ChartFrame.svelte';
export { toCsv, type Table } from './frame/csv';

export { default as LineChart } from './line/LineChart.svelte';
export type { AxisSpec, LineSeries, Point, Baseline } from './line/types';
export { summarise } from './line/summary';

export { default as Matrix } from './matrix/Matrix.svelte';
export type { Cell } from './matrix/geometry';
export { default as MatrixGrid } from './matrix/MatrixGrid.svelte';
export { default as Bars } from './bars/Bars.svelte';
export type { Bar, CutOff } from './bars/types';
export { default as Histogram } from './bars/Histogram.svelte';
export { default as Picture } from './picture/Picture.svelte';
export { asAddress, inRow, showing, type Pixels } from './picture/pixels';
export { default as ScatterPairs } from './scatter/ScatterPairs.svelte';
export { default as Histograms } from './bars/Histograms.svelte';
export { default as Paths } from './scatter/Paths.svelte';
export { default as StackChart } from './stack/StackChart.svelte';
export { default as ScatterLog } from './scatter/ScatterLog.svelte';
export { default as CodeBars } from './tokens/CodeBars.svelte';
export { default as TokenStrip } from './tokens/TokenStrip.svelte';
export { default as VectorStrip } from './tokens/VectorStrip.svelte';
export { visibleText } from './tokens/visible';

export { diverging, extentOf, sequential, textOn, type ColourScale } from './colour/scales';
export { dashOfRun, runDashes, termColour, termColours, type TermColour } from './colour/terms';
