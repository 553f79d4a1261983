import { layerMasks, maskNamed, reach, reachedShare, type MaskName } from '#models/dalle';

export interface MasksArgs {
  /** Text positions, which come first. */
  text: number;
  /** Rows and columns of the image. */
  width: number;
  /** Side of the convolution's window. */
  window: number;
  layers: number;
}

/** Which positions a mask lets look where. */
export interface MaskTable {
  name: MaskName;
  /** [positions, positions], 1 where the row may look at the column. */
  allowed: Uint8Array;
  /** Allowed pairs of all positions, and of two image tokens. */
  pairs: number;
  imagePairs: number;
}

/** What can have arrived at each position, after each layer. */
export interface ReachTable {
  pattern: 'paper' | 'axial' | 'full';
  masks: MaskName[];
  /** A table a layer, [positions, positions], 1 where the column reaches the row. */
  reached: Uint8Array[];
  /** Share of all earlier image tokens, a layer. */
  shares: number[];
}

export interface MasksResult {
  positions: number;
  masks: MaskTable[];
  reaches: ReachTable[];
}

const NAMES: readonly MaskName[] = ['row', 'column', 'convolution', 'full', 'axialRow'];

/** The masks of DALL·E as tables, from the functions that its attention uses. */
export async function masksTask({ text, width, window, layers }: MasksArgs): Promise<MasksResult> {
  const sequence = { text, width };
  const positions = text + width * width;
  const all = [...Array(positions).keys()];
  const table = (allows: (query: number, key: number) => boolean) =>
    Uint8Array.from(all.flatMap((query) => all.map((key) => Number(allows(query, key)))));
  const masks = NAMES.map((name): MaskTable => {
    const allowed = table(maskNamed(name, sequence, window).allows);
    const inImage = (i: number) => i % positions >= text && i >= text * positions;
    return {
      name,
      allowed,
      pairs: allowed.reduce((sum, one) => sum + one, 0),
      imagePairs: allowed.reduce((sum, one, i) => sum + (inImage(i) ? one : 0), 0),
    };
  });
  const reaches = (['paper', 'axial', 'full'] as const).map((pattern): ReachTable => {
    const names = layerMasks(pattern, layers);
    const sets = reach(
      names.map((name) => maskNamed(name, sequence, window)),
      positions,
    );
    return {
      pattern,
      masks: names,
      reached: sets.map((of) => table((query, key) => of[query].has(key))),
      shares: sets.map((of) => reachedShare(of, text)),
    };
  });
  return { positions, masks, reaches };
}
