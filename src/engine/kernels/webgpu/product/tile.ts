/** How a product is divided among threads. */
import type { ProductShape } from './shape';

/** Each thread works from registers alone, on `rows` × `columns` of the result. */
export interface RegisterTile {
  kind: 'registers';
  rows: number;
  columns: number;
  /** Threads of a workgroup. They stand side by side and share their rows. */
  threads: number;
  /** Whether threads pass each other the elements of a (subgroup operations), each reading a share. */
  exchange: boolean;
}

/** The threads of a workgroup share blocks of both operands, which they bring to workgroup memory. */
export interface WorkgroupTile {
  kind: 'workgroup';
  /** Of the result, for each thread; columns a multiple of 4. */
  rows: number;
  columns: number;
  /** Threads of the workgroup. */
  across: number;
  down: number;
  /** Part of k that lies in workgroup memory at a time, a multiple of 4. */
  depth: number;
}

export type Tile = RegisterTile | WorkgroupTile;

/** Rows and columns of the result that one workgroup computes. */
export const spanOf = (tile: Tile): [rows: number, columns: number] =>
  tile.kind === 'registers'
    ? [tile.rows, tile.columns * tile.threads]
    : [tile.rows * tile.down, tile.columns * tile.across];

const workgroup = (rows: number, columns: number, across: number, down: number): WorkgroupTile => ({
  kind: 'workgroup',
  rows,
  columns,
  across,
  down,
  depth: 16,
});

/** Layouts among which a GPU may differ, the one to start from first. */
export const workgroupTiles: readonly WorkgroupTile[] = [
  workgroup(4, 4, 16, 16),
  workgroup(8, 8, 8, 8),
  workgroup(8, 4, 16, 8),
];

/** For results that the large tiles would mostly overhang, or leave most of the GPU idle. */
const smallTile = workgroup(4, 4, 8, 8);

/** Workgroups below which a GPU is thought idle. */
const BUSY = 64;

/** What an adapter asks of the tiling: part of its strategy. */
export interface TileChoice {
  /** Whether work is shared through workgroup memory, or each thread works from its registers alone. */
  tiles: 'registers' | 'workgroup';
  /** Whether threads that work from registers may exchange values within a subgroup. */
  subgroups: boolean;
  /** How a large matrix product is divided among threads that share workgroup memory. */
  productTile: WorkgroupTile;
}

/**
 * The tile for a product, and into how many parts its k is split to give more workgroups work.
 * Depends on nothing but the shape and the adapter, so that the same sum is always added in one order.
 */
export function planTile(shape: ProductShape, choice: TileChoice): { tile: Tile; splits: number } {
  if (choice.tiles === 'registers')
    return { tile: registerTile(shape, choice.subgroups), splits: 1 };
  const large = choice.productTile;
  const tile = groupsOf(shape, large) < BUSY ? smallTile : large;
  // What adds parts up knows one matrix only; a batch has groups of its own to give work to.
  const wanted = shape.batch > 1 ? 1 : Math.ceil(BUSY / groupsOf(shape, tile));
  // A part must be long enough to be worth the sum over parts.
  const splits = Math.min(wanted, Math.floor(shape.k / 128));
  return { tile, splits: Math.max(1, splits) };
}

function groupsOf({ batch, m, n }: ProductShape, tile: Tile): number {
  const [rows, columns] = spanOf(tile);
  return batch * Math.ceil(m / rows) * Math.ceil(n / columns);
}

/** Results up to this size are not worth the longer compiling of a large tile; from that on, of the largest. */
const SMALL = 64 * 64;
const LARGE = 128 * 128;

/** Large tiles save reads, which are what a software adapter is slow at. */
function registerTile({ m, n }: ProductShape, exchange: boolean): RegisterTile {
  const small = m * n <= SMALL;
  const most = small ? 4 : m * n >= LARGE ? 32 : 16;
  const rows = [32, 16, 8].find((rows) => rows <= most && m > rows / 2) ?? 4;
  const columns = small || n <= 16 ? 4 : 8;
  // Whole subgroups of four, no more than the columns ask for.
  const threads = Math.min(16, Math.ceil(n / columns / 4) * 4);
  return { kind: 'registers', rows, columns, threads, exchange };
}
