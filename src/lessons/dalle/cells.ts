import type { CellSpec } from '#notebook';
import { breakCells } from './cells/break';
import { lookCells } from './cells/look';
import { proofCells } from './cells/proof';
import { trainCells } from './cells/train';

export const cells: readonly CellSpec[] = [
  ...lookCells,
  ...trainCells,
  ...breakCells,
  ...proofCells,
];
