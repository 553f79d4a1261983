import { locale, type Locale } from '#ui';
import type { ShownTrial } from '../trials/shown-trial';
import type { PartText, Prose, ValueWords } from '../types';
import { rooted } from './rooted';

type Loaders = Record<Locale, () => Promise<Prose>>;

/** The sentences of a lesson's cells, in the language of the page. */
export class LessonTexts {
  private held = $state.raw<Partial<Record<Locale, Prose>>>({});

  /**
   * @param load the prose in each language
   * @param base address of the site's root, without a slash at the end
   */
  constructor(
    private readonly load: Loaders,
    private readonly base: string,
  ) {}

  /** Takes prose that the page has loaded anyway. */
  hold(prose: Prose): void {
    if (this.held[prose.language] !== prose) this.held = { ...this.held, [prose.language]: prose };
  }

  /** Loads the prose in a language if it is not there. While it comes, the other language speaks. */
  async fetch(language: Locale): Promise<void> {
    if (this.held[language]) return;
    const loaded = await this.load[language]().catch(() => null);
    if (loaded) this.hold(loaded);
  }

  /** A part of a cell's sentences, or null if the prose has none; reactive in the language. */
  get(cell: string, part: string): PartText | null {
    const found = this.prose?.cells[cell]?.[part];
    return found ? { ...found, html: rooted(found.html, this.base) } : null;
  }

  /** What a reader calls a value; its own name where there are no words for it. */
  words(name: string): ValueWords {
    return this.prose?.words[name] ?? { name };
  }

  /** What a trial came to, by the stem of its file, or null. */
  trial(name: string): ShownTrial | null {
    return this.prose?.trials[name] ?? null;
  }

  private get prose(): Prose | undefined {
    return this.held[locale.current] ?? Object.values(this.held)[0];
  }
}
