import type { DataSource } from '#training/client';
import { shippedText } from '#worlds/text';

/** Counts of a text; a test recounts those of the shipped ones. */
interface TextSize {
  bytes: number;
  characters: number;
  /** Different characters: the vocabulary of a character model. */
  distinct: number;
}

const sizes: Record<string, TextSize> = {
  'moby-dick': { bytes: 1_194_277, characters: 1_191_043, distinct: 81 },
  tang: { bytes: 405_605, characters: 143_417, distinct: 3170 },
  grammar: { bytes: 1_000_000, characters: 1_000_000, distinct: 23 },
  'grammar-zh': { bytes: 2_824_780, characters: 1_000_000, distinct: 34 },
};

/** Counts of a shipped text, without fetching it; undefined if there is none of this id. */
export const sizeOfShipped = (id: string): TextSize | undefined => sizes[id];

/** Counts a text; about a tenth of a second for the longest that the lab takes. */
export function countText(text: string): TextSize {
  const seen = new Set<string>();
  let characters = 0;
  for (const character of text) {
    characters++;
    seen.add(character);
  }
  return { bytes: new TextEncoder().encode(text).length, characters, distinct: seen.size };
}

/** Bytes of an excerpt: some lines, and little to fetch. */
const EXCERPT_BYTES = 1500;

/**
 * The beginning of a text: of a file only the first bytes are fetched, a grammar writes it.
 * @param base address of the site's root, without a slash at the end
 * @throws Error if the file cannot be fetched
 */
export async function beginningOf(data: DataSource, base: string): Promise<string> {
  if (data.kind === 'own') return data.text.slice(0, EXCERPT_BYTES);
  const world = shippedText(data.id);
  if (world?.grammar) return world.grammar().sample(1, EXCERPT_BYTES / 3);
  if (world?.file === undefined) throw new Error(`There is no text “${data.id}”.`);
  return firstBytes(`${base}/${world.file}`);
}

async function firstBytes(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok || !response.body) throw new Error(`${address}: ${response.status}`);
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (text.length < EXCERPT_BYTES) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
  }
  // The rest stays where it is; the worker fetches it when it trains.
  await reader.cancel();
  return text.slice(0, EXCERPT_BYTES);
}

/** The first lines of a text, cut at a line's end where there is one. */
export function firstLines(text: string, lines: number, characters: number): string {
  const trimmed = text.trimStart().split('\n').slice(0, lines).join('\n');
  if (trimmed.length <= characters) return trimmed.trimEnd();
  const cut = trimmed.slice(0, characters);
  const space = cut.lastIndexOf(' ');
  return `${space > characters / 2 ? cut.slice(0, space) : cut}…`;
}

/** A beginning that a model of this text can go on from. */
export function promptFor(data: DataSource): string {
  if (data.kind === 'own') return firstLines(data.text, 1, 24).replace('…', '');
  const prompts: Record<string, string> = {
    'moby-dick': 'Call me Ishmael',
    tang: '春眠不覺',
    grammar: 'the shy fox by ',
    'grammar-zh': '两只小猫在',
  };
  return prompts[data.id] ?? '';
}

/** Stable name of a data source, for what is kept by text. */
export const dataKey = (data: DataSource): string =>
  data.kind === 'own' ? `own ${data.name} ${data.text.length} ${data.text.slice(0, 200)}` : data.id;
