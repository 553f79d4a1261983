import type { LessonContext } from '#notebook';
import type { DataSource } from '#training/client';
import { firstText } from './first-text';

/** A text field that starts with something that the world's model has read. Make it while a cell is set up. */
export class AskedText {
  typed = $state<string | null>(null);
  private chosen = $state<'train' | 'heldOut'>('train');
  seed = $state(0);

  constructor(private readonly lesson: LessonContext) {}

  /** A student's own pictures are all trained on: there is nothing held out to ask about. */
  get splits(): readonly ('train' | 'heldOut')[] {
    const own = this.lesson.graph.get<DataSource>('data').kind === 'own';
    return own ? ['train'] : ['train', 'heldOut'];
  }

  get split(): 'train' | 'heldOut' {
    return this.splits.includes(this.chosen) ? this.chosen : 'train';
  }

  set split(split: 'train' | 'heldOut') {
    this.chosen = split;
  }

  get text(): string {
    const { graph } = this.lesson;
    return (
      this.typed ?? firstText(graph.get<DataSource>('data'), graph.get<'en' | 'zh'>('language'))
    );
  }
}
