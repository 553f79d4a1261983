import { monoWidth } from '../axis/labels';

export interface Cell {
  row: number;
  column: number;
}

/** Where the cells of a matrix and their labels stand, in pixels. */
export interface MatrixGeometry {
  left: number;
  top: number;
  cell: number;
  width: number;
  height: number;
  /** Column labels stand upright if they fit, else on their side. */
  turned: boolean;
  /** Every how many rows and columns there is room for a label. */
  every: number;
}

const labelSize = 11;
/** More than this much of a label is cut. */
export const longestLabel = 12;

/** Cells are square, as wide as the room allows and no wider than 32 px. */
export function matrixGeometry(
  rows: number,
  columns: number,
  rowLabels: readonly string[],
  columnLabels: readonly string[],
  room: number,
  largestCell = 32,
  /** Pictures as large as a cell stand where labels would. */
  pictured = false,
): MatrixGeometry {
  if (pictured) {
    const cell = Math.min(largestCell, Math.max(1, (room - 5) / (columns + 1)));
    const edge = cell + 4;
    const [width, height] = [edge + cell * columns + 1, edge + cell * rows + 1];
    return { left: edge, top: edge, cell, width, height, turned: false, every: 1 };
  }
  const widest = (labels: readonly string[]) =>
    Math.max(0, ...labels.map((label) => monoWidth(shorten(label), labelSize)));
  const left = Math.ceil(widest(rowLabels)) + (rowLabels.length ? 8 : 0);
  const cell = Math.min(largestCell, Math.max(1, (room - left - 1) / columns));
  const columnWidth = widest(columnLabels);
  const turned = columnWidth > cell - 2;
  const top = columnLabels.length ? (turned ? Math.ceil(columnWidth) + 8 : 18) : 1;
  return {
    left,
    top,
    cell,
    width: left + cell * columns + 1,
    height: top + cell * rows + 1,
    turned,
    every: Math.max(1, Math.ceil(12 / cell)),
  };
}

/** Cuts a long label: `unbeliev…`. */
export function shorten(label: string): string {
  const characters = [...label];
  return characters.length <= longestLabel
    ? label
    : `${characters.slice(0, longestLabel - 1).join('')}…`;
}
