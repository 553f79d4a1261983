/** Attention and its gradients as passes over queries or keys. */
import type { Pass } from './pass';

/** Softmax that is never whole: a row keeps the largest score so far and rescales its sums to it. */
export const forwardPass: Pass = {
  name: 'Attention',
  rows: 'queries',
  held: ['q'],
  streamed: ['k', 'v'],
  // Far below any score, and finite: two of them must differ by 0, not by NaN.
  open: (i) => `var top${i} = -1e30; var mass${i} = 0.0;`,
  weigh: (i) => `
      let masked${i} = select(Scores(-1e30), score${i}, seen${i});
      let before${i} = top${i};
      top${i} = max(top${i}, largest(masked${i}));
      let fade${i} = exp(before${i} - top${i});
      let share${i} = select(Scores(0.0), exp(masked${i} - top${i}), seen${i});
      mass${i} = mass${i} * fade${i} + total(share${i});`,
  sums: [
    {
      part: 'y',
      of: 1,
      weight: 'share',
      fade: 'fade',
      // A query that sees no key gives zeros.
      factor: (i) => `select(1.0 / mass${i}, 0.0, mass${i} == 0.0)`,
    },
  ],
  state: {
    pack: 'vec2<f32>(top0, mass0)',
    merge: `
      let higher = max(top0, other.x);
      let mine = exp(top0 - higher);
      let theirs = exp(other.x - higher);
      mass0 = mass0 * mine + other.y * theirs;
      top0 = higher;`,
  },
  close: (i) => `
      let logSum = select(top${i} + log(mass${i}), 0.0, mass${i} == 0.0);
      logSumExp[(batch * sizes.queries + row${i}) * sizes.heads + head] = logSum;`,
};

const sharesOf = (i: number, logSum: string) =>
  `let share${i} = select(Scores(0.0), exp(score${i} - ${logSum}), seen${i});`;

/** `stats` holds for each query and head its log-sum-exp and dy · y, which is Σ share · slope. */
export const queryGradient: Pass = {
  name: 'AttentionGradQueries',
  rows: 'queries',
  held: ['q', 'dy'],
  streamed: ['k', 'v'],
  open: (i) => `let own${i} = stats[(batch * sizes.queries + there${i}) * sizes.heads + head];`,
  weigh: (i) => `
      ${sharesOf(i, `own${i}.x`)}
      let pull${i} = share${i} * (slope${i} - own${i}.y);`,
  sums: [{ part: 'dq', of: 0, weight: 'pull', factor: () => 'scale' }],
};

/** With keys for rows: their gradient and that of the values. */
export const keyGradient: Pass = {
  name: 'AttentionGradKeys',
  rows: 'keys',
  held: ['k', 'v'],
  streamed: ['q', 'dy'],
  open: () => '',
  columns: (expression) => `
      let logSums = ${expression((c) => `stats[(batch * sizes.queries + ${c}) * sizes.heads + head].x`)};
      let means = ${expression((c) => `stats[(batch * sizes.queries + ${c}) * sizes.heads + head].y`)};`,
  weigh: (i) => `
      ${sharesOf(i, 'logSums')}
      let pull${i} = share${i} * (slope${i} - means);`,
  sums: [
    { part: 'dk', of: 0, weight: 'pull', factor: () => 'scale' },
    { part: 'dv', of: 1, weight: 'share', factor: () => '1.0' },
  ],
};
