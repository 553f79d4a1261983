import type { CellSpec } from '#notebook';
import { proofCells } from './cells/proof';
import { trainCells } from './cells/train';

export const cells: readonly CellSpec[] = [...trainCells, ...proofCells];
