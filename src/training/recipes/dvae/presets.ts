import type { Preset } from '../../declaration';

export const dvaePresets: readonly Preset[] = [
  // Pictures of 16 pixels, 4 × 4 tokens each.
  { name: 'quick', steps: 600, controls: { size: 16, batch: 32, beta: 4 }, data: 'scenes' },
  // Pictures of 32 pixels, 8 × 8 tokens each. With the paper's β of 6.6 one seed in three draws worse.
  { name: 'lesson', steps: 600, controls: { beta: 4 }, data: 'scenes' },
  { name: 'full', steps: 2000, controls: { codes: 128, width: 24, beta: 4 }, data: 'scenes' },
  // On white ground: a likelihood whose width is learned would make too much of it.
  {
    name: 'emoji',
    steps: 1000,
    controls: { codes: 128, width: 24, likelihood: 'gaussian' },
    data: 'emoji',
  },
  // Small enough for a software GPU: for trying things out.
  { name: 'tiny', steps: 30, controls: { size: 16, batch: 8, width: 8, codes: 16, warmup: 5 }, data: 'scenes' }, // prettier-ignore
];
