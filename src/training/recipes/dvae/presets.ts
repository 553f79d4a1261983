import type { Preset } from '../../declaration';

export const dvaePresets: readonly Preset[] = [
  // Pictures of 16 pixels, 4 × 4 tokens each.
  { name: 'quick', steps: 600, controls: { size: 16, batch: 32 }, data: 'scenes' },
  // Pictures of 32 pixels, 8 × 8 tokens each.
  { name: 'lesson', steps: 600, controls: {}, data: 'scenes' },
  { name: 'full', steps: 2000, controls: { codes: 128, width: 24 }, data: 'scenes' },
  { name: 'emoji', steps: 2000, controls: { codes: 256, width: 32, batch: 32 }, data: 'emoji' },
  // Small enough for a software GPU: for trying things out.
  { name: 'tiny', steps: 30, controls: { size: 16, batch: 8, width: 8, codes: 16, warmup: 5 }, data: 'scenes' }, // prettier-ignore
];
