/** A list with one item moved to another place; places outside the list are its ends. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const place = Math.min(items.length - 1, Math.max(0, to));
  const others = items.filter((_, at) => at !== from);
  return [...others.slice(0, place), items[from]!, ...others.slice(place)];
}

/** Where a key takes the item at a place; null if it is no such key. Digits name places from 1. */
export function placeOfKey(key: string, at: number, count: number): number | null {
  const place = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: count - 1 }[key];
  if (place !== undefined) return Math.min(count - 1, Math.max(0, place));
  return /^[1-9]$/.test(key) && Number(key) <= count ? Number(key) - 1 : null;
}

/**
 * The place that a dragged item would take.
 *
 * @param middles of the rows in pixels, from the top, as they lie before the drag
 * @param from the place of the dragged item
 * @param y of its own middle now
 */
export function placeAt(middles: readonly number[], from: number, y: number): number {
  return middles.filter((middle, at) => at !== from && middle < y).length;
}
