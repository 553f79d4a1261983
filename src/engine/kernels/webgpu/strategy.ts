import { workgroupTiles, type TileChoice } from './product/tile';

/**
 * How shaders are laid out on an adapter. A real GPU wants threads that share rows and tiles through
 * workgroup memory; on a software adapter a barrier costs more than the work that it saves, and one
 * thread does best alone.
 */
export interface Strategy extends TileChoice {
  /** Threads that share one row of a reduction; 1 means no workgroup memory and no barrier. */
  rowThreads: number;
}

export const softwareStrategy: Strategy = {
  rowThreads: 1,
  tiles: 'registers',
  subgroups: false,
  productTile: workgroupTiles[0],
};
export const hardwareStrategy: Strategy = {
  rowThreads: 64,
  tiles: 'workgroup',
  subgroups: false,
  productTile: workgroupTiles[0],
};

let current: Strategy = hardwareStrategy;

/** The strategy of the active adapter. */
export const strategy = (): Strategy => current;

/** Chosen when a device is opened; tests run every strategy. */
export function useStrategy(chosen: Strategy): void {
  current = chosen;
}
