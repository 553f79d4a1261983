import type { CellSpec } from '#notebook';
import { ablations } from './cells/ablations';
import { lookCells } from './cells/look';
import { proofCells } from './cells/proof';
import { trainCells } from './cells/train';

export const cells: readonly CellSpec[] = [
  ...lookCells,
  ...trainCells,
  ...ablations,
  ...proofCells,
];
