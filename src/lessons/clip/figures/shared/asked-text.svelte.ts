import type { Lesson } from '../../kit';
import { firstText } from './first-text';

/** A text field that starts with something that the world's model has read. Make it while a cell is set up. */
export class AskedText {
  typed = $state<string | null>(null);
  private chosen = $state<'train' | 'heldOut'>('train');
  seed = $state(0);

  constructor(private readonly lesson: Lesson) {}

  /** A student's own pictures are all trained on: there is nothing held out to ask about. */
  get splits(): readonly ('train' | 'heldOut')[] {
    const own = this.lesson.values.data.kind === 'own';
    return own ? ['train'] : ['train', 'heldOut'];
  }

  get split(): 'train' | 'heldOut' {
    return this.splits.includes(this.chosen) ? this.chosen : 'train';
  }

  set split(split: 'train' | 'heldOut') {
    this.chosen = split;
  }

  get text(): string {
    const { values } = this.lesson;
    return this.typed ?? firstText(values.data, values.language);
  }
}
