import type { HeadChunks } from './parts';
import { range, type Pass, type PassVariant } from './pass';
import { stagedColumn } from './staging';

/** The statements that take columns past all rows of a thread; `walk` says what is in scope. */
export function pastRows(pass: Pass, variant: PassVariant, chunks: HeadChunks): string {
  const { layout } = variant;
  const [rows, together] = [range(layout.rows), range(layout.together)];
  /** `Scores` of an expression for each column. */
  const scores = (of: (c: number) => string) => `Scores(${together.map(of).join(', ')})`;
  const column = (s: number, c: number, j: string) =>
    layout.staged
      ? stagedColumn(layout, chunks, s, c, j)
      : layout.unrolled
        ? `streamed${s}_${c}_${j}`
        : chunks.load(pass.streamed[s], `streamed${s}At${c}`, j);
  const forRows = (statement: (i: number) => string) => rows.map(statement).join('\n');
  const products = (name: string, h: number) => `
      ${forRows((i) => `var ${name}${i} = Scores(0.0);`)}
      ${chunks.each((j) =>
        forRows(
          (i) =>
            `${name}${i} += ${scores((c) => `dot(held${h}[${i * chunks.count}u + ${j}], ${column(h, c, j)})`)};`,
        ),
      )}`;
  const sums = pass.sums.map(({ of, weight, fade }, s) =>
    chunks.each((j) =>
      forRows((i) => {
        const sum = `sum${s}[${i * chunks.count}u + ${j}]`;
        const before = `${sum}${fade ? ` * ${fade}${i}` : ''}`;
        const terms = together.map(
          (c) => `${weight}${i}${component(layout, c)} * ${column(of, c, j)}`,
        );
        return `${sum} = ${before} + ${terms.join(' + ')};`;
      }),
    ),
  );
  return `
      ${columnsAt(pass, variant)}
      ${layout.staged ? '' : openColumns(pass, variant, chunks)}
      ${pass.columns?.((of) => scores((c) => of(`column${component(layout, c)}`))) ?? ''}
      ${products('score', 0)}
      ${pass.held.length > 1 ? products('slope', 1) : ''}
      ${forRows((i) => `let seen${i} = ${seen(pass, variant, i)}; ${pass.weigh(i)}`)}
      ${sums.join('\n')}`;
}

/** Of a value for all columns taken together, that of column `c`. */
const component = ({ together }: { together: 1 | 4 }, c: number) =>
  together === 1 ? '' : `.${'xyzw'[c]}`;

/** Defines `position` and `column`: the columns as numbered, and as there are. */
function columnsAt({ rows }: Pass, { mask, layout }: PassVariant): string {
  const count = rows === 'queries' ? 'sizes.keys' : 'sizes.queries';
  const places = range(layout.together).map((c) =>
    mask === 'list' ? `blocks[sizes.columnOrder + at + ${c}u]` : `at + ${c}u`,
  );
  return `
      let position = Places(${places.join(', ')});
      let column = min(position, Places(${count} - 1u));`;
}

/** A column that is read from its buffer serves all rows of a thread, and the sums after the scores. */
function openColumns({ streamed }: Pass, { layout }: PassVariant, chunks: HeadChunks): string {
  const open = (part: Pass['streamed'][number], s: number, c: number) => {
    const at = `streamed${s}At${c}`;
    const address = chunks.address(part, `column${component(layout, c)}`);
    const all = chunks.each((j) => `let streamed${s}_${c}_${j} = ${chunks.load(part, at, j)};`);
    return `
      let ${at} = ${address};
      ${layout.unrolled ? all : ''}`;
  };
  return streamed
    .flatMap((part, s) => range(layout.together).map((c) => open(part, s, c)))
    .join('');
}

/** Which of the columns row `i` may see, or be seen by. */
function seen({ rows }: Pass, { mask, padded, layout }: PassVariant, i: number): string {
  const tests: string[] = [];
  if (rows === 'queries') {
    if (padded || mask !== 'list') tests.push('position < Places(keyLimit)');
    if (mask === 'causal') tests.push(`position <= Places(row${i})`);
  } else {
    if (padded) tests.push(`Flags(row${i} < keyLimit)`);
    if (mask !== 'list') tests.push('position < Places(sizes.queries)');
    if (mask === 'causal') tests.push(`position >= Places(row${i})`);
  }
  const bits = range(layout.together).map((c) => `${2 ** (layout.together * i + c)}u`);
  if (mask === 'list') tests.push(`(Places(allowed) & Places(${bits.join(', ')})) != Places(0u)`);
  return tests.map((test) => `(${test})`).join(' & ');
}
