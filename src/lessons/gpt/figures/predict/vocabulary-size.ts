/** Above so many different characters, most of them are too rare for a short run. */
const MANY = 1000;

/** What a vocabulary of characters would cost; null where it is small. */
export function hugeVocabulary(
  distinct: number,
  { layers, width }: { layers: number; width: number },
): { table: number; blocks: number; uniform: number } | null {
  if (distinct <= MANY) return null;
  return { table: distinct * width, blocks: 12 * layers * width ** 2, uniform: Math.log(distinct) };
}
