import type { CellSpec } from '#notebook';
import { insideCells } from './cells/inside';
import { proofCells } from './cells/proof';
import { relaxCells } from './cells/relax';
import { trainingCells } from './cells/training';

export const cells: readonly CellSpec[] = [
  ...relaxCells,
  ...trainingCells,
  ...insideCells,
  ...proofCells,
];
