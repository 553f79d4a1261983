import type { DataSource } from '#training/client';
import { startOf } from '../zeroshot/starts';

/** A text that a world's model can be asked with at first: its first class in its first template. */
export function firstText(data: DataSource, language: 'en' | 'zh', at = 0): string {
  const { classes, templates } = startOf(data, language);
  return templates[0].replace('{}', classes[at % Math.max(1, classes.length)] ?? '');
}
