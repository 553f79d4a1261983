import type { CellSpec } from '../types';

export type GraphCell = Pick<CellSpec, 'id' | 'kind' | 'needs' | 'provides'>;

/** Kinds that compute only when asked; all others follow their values at once. */
export const runsWhenAsked = (cell: GraphCell): boolean =>
  cell.kind === 'train' || cell.kind === 'code';

/** Which cell writes a value. @throws if two do */
export function providers(cells: readonly GraphCell[]): Map<string, GraphCell> {
  const writers = new Map<string, GraphCell>();
  for (const cell of cells) {
    for (const name of cell.provides) {
      const other = writers.get(name);
      if (other) {
        throw new Error(
          `“${name}” is provided by both ${other.id} and ${cell.id}; one cell writes a value`,
        );
      }
      writers.set(name, cell);
    }
  }
  return writers;
}

/**
 * The cells that a cell rests on, each after those it rests on itself.
 * @throws if the cells form a circle
 */
export function ancestors(cells: readonly GraphCell[], id: string): GraphCell[] {
  const writers = providers(cells);
  const found: GraphCell[] = [];
  const visit = (cell: GraphCell, path: readonly string[]) => {
    if (path.includes(cell.id)) {
      throw new Error(`cells wait for each other: ${[...path, cell.id].join(' → ')}`);
    }
    for (const name of cell.needs) {
      const writer = writers.get(name);
      if (!writer || writer === cell || found.includes(writer)) continue;
      visit(writer, [...path, cell.id]);
      found.push(writer);
    }
  };
  const start = cells.find((cell) => cell.id === id);
  if (!start) throw new Error(`no cell “${id}”`);
  visit(start, []);
  return found;
}

/**
 * Checks a lesson's cells: unique ids, one writer a value, no circle, no value from nowhere.
 * @param initial names of the values that exist from the start
 * @throws naming the cell and what to change
 */
export function validate(cells: readonly GraphCell[], initial: Iterable<string>): void {
  const known = new Set([...initial, ...providers(cells).keys()]);
  const ids = new Set<string>();
  for (const cell of cells) {
    if (ids.has(cell.id)) throw new Error(`cell id “${cell.id}” is used twice`);
    ids.add(cell.id);
    for (const name of cell.needs) {
      if (!known.has(name)) {
        throw new Error(
          `cell ${cell.id} needs “${name}”, which no cell provides and \`values\` does not set`,
        );
      }
    }
    ancestors(cells, cell.id);
  }
}
