import type { BenchResult, BestProduct } from '../measure/result';
import { nameOf } from '../task/shapes';
import { markdownTable, number } from './markdown';
import { summarise, summariseStep, type StepSummary, type Summary } from './summary';

/** All results in words and tables, in Markdown. */
export function tableOf(result: BenchResult): string {
  const shapes = result.shapes.map((shape) => {
    const rows = summarise(shape, result.best);
    return [
      `**${nameOf(shape.shape)} tokens a step**`,
      speedTable(rows),
      lossTable(rows),
      ...notesOf(rows),
    ].join('\n\n');
  });
  const steps = result.steps.map(({ name, rows: measured }) => {
    const rows = summariseStep(measured);
    return [`**${name}**`, stepTable(rows), ...notesOf(rows)].join('\n\n');
  });
  return `${[measuredOn(result), ...shapes, ...steps].join('\n\n')}\n`;
}

function notesOf(rows: StepSummary[]): string[] {
  const notes = rows
    .filter(({ note }) => note)
    .map((row) => `- ${label(row)}: ${row.note!.replace(/\.$/, '')}.`);
  return notes.length > 0 ? [notes.join('\n')] : [];
}

const label = ({ name, backend }: StepSummary) => `${name} (${backend})`;

function measuredOn({ date, platform, processor, adapter, threads, best, quick }: BenchResult) {
  const gpu = adapter
    ? [adapter.vendor, adapter.architecture, adapter.description].filter(Boolean).join(' ')
    : 'no WebGPU adapter';
  const product = (name: string, found: BestProduct | null) =>
    found
      ? `${name} ${number(found.gflops)} GFLOP/s (${found.by}, ${number(found.size, 4)}²)`
      : `${name} not measured`;
  return [
    `Measured ${date.slice(0, 10)} in ${platform} on ${processor},`,
    `${gpu}${adapter?.software ? ' (a software adapter)' : ''},`,
    `WebAssembly threads ${threads ? 'allowed' : 'not available'}${quick ? ', a quick run' : ''}.`,
    ...(best.webgpu || best.wasm
      ? [
          `Best product of two matrices seen: ${product('WebGPU', best.webgpu)},`,
          `${product('WebAssembly', best.wasm)}.`,
        ]
      : []),
  ].join('\n');
}

type Column<Of> = [string, (row: Of) => string];

const common: Column<StepSummary>[] = [
  ['time, ours = 1', ({ timeRatio }) => number(timeRatio)],
  ['issue ms', ({ issueMilliseconds }) => number(issueMilliseconds)],
  ['host ms', ({ hostMilliseconds }) => number(hostMilliseconds)],
  ['host ms, bursts', ({ hostBurstMilliseconds }) => number(hostBurstMilliseconds)],
  ['dispatches', ({ dispatches }) => number(dispatches, 6)],
  ['GPU MB', ({ gpuBytes }) => number(gpuBytes && gpuBytes / 1e6)],
];
const name: Column<StepSummary> = ['trainer', label];
const rounds: Column<StepSummary> = ['rounds', ({ rounds }) => String(rounds)];

const speedColumns: Column<Summary>[] = [
  name,
  ['tokens/s', ({ tokensPerSecond }) => number(tokensPerSecond)],
  ['in bursts', ({ burstTokensPerSecond }) => number(burstTokensPerSecond)],
  ...common,
  ['of best product', ({ share }) => (share === null ? '–' : `${number(share * 100, 2)} %`)],
  rounds,
];

const stepColumns: Column<StepSummary>[] = [
  name,
  ['ms a step', ({ milliseconds }) => number(milliseconds)],
  ...common,
  ['largest difference of losses', (row) => differenceOf(row)],
  rounds,
];

const speedTable = (rows: Summary[]): string => tableBy(speedColumns, rows);
const stepTable = (rows: StepSummary[]): string => tableBy(stepColumns, rows);

const tableBy = <Of>(columns: Column<Of>[], rows: Of[]): string =>
  markdownTable(
    columns.map(([title]) => title),
    rows.map((row) => columns.map(([, cell]) => cell(row))),
  );

/** Losses of more steps are compared, and would be too wide to print. */
const SHOWN_LOSSES = 5;

function lossTable(rows: Summary[]): string {
  const most = Math.max(1, ...rows.map(({ losses }) => losses.length));
  const steps = Math.min(most, SHOWN_LOSSES);
  const header = Array.from({ length: steps }, (_, i) => `step ${i + 1}`);
  return markdownTable(
    ['loss', ...header, most > steps ? `largest difference of ${most}` : 'largest difference'],
    rows.map((row) => [
      label(row),
      ...header.map((_, i) => row.losses[i]?.toFixed(4) ?? '–'),
      differenceOf(row),
    ]),
  );
}

function differenceOf({ lossDifference, losses }: StepSummary): string {
  if (losses.length === 0) return '–';
  return lossDifference === null ? 'another model' : lossDifference.toExponential(0);
}
