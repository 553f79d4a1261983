import type { LessonSpec } from '#notebook';

type Node = Pick<LessonSpec, 'id' | 'model'>;

export interface Place {
  id: string;
  column: number;
  row: number;
}

export interface CourseLayout {
  columns: number;
  rows: number;
  /** Column: how many models lie before this one. Row: its place among those of its column. */
  nodes: Place[];
  /** From the model that is started from to the one that starts from it. */
  edges: { from: string; to: string }[];
}

/**
 * Places the course on a grid: a model stands one column after the last of those it starts from, in
 * the row of its first one where that is free.
 * @param lessons in course order
 */
export function layOutCourse(lessons: readonly Node[]): CourseLayout {
  const nodes = new Map<string, Place>();
  const taken = new Set<string>();
  let newRow = 0;
  for (const { id, model } of lessons) {
    const before = model.from.flatMap((from) => nodes.get(from) ?? []);
    const column = before.length === 0 ? 0 : 1 + Math.max(...before.map((node) => node.column));
    let row = before[0]?.row ?? newRow++;
    while (taken.has(`${column} ${row}`)) row++;
    taken.add(`${column} ${row}`);
    newRow = Math.max(newRow, row + 1);
    nodes.set(id, { id, column, row });
  }
  const placed = [...nodes.values()];
  return {
    columns: 1 + Math.max(0, ...placed.map((node) => node.column)),
    rows: 1 + Math.max(0, ...placed.map((node) => node.row)),
    nodes: placed,
    edges: lessons.flatMap(({ id, model }) =>
      model.from.filter((from) => nodes.has(from)).map((from) => ({ from, to: id })),
    ),
  };
}

/** Where in its cell a node's centre lies, as shares of the cell's width and height. */
const NODE = { x: 0.045, y: 0.1 };

/**
 * An edge as an SVG path, in cells. It runs along the row of nodes, above their words; one that passes
 * a node arches over it, and one that changes rows does so late, beyond the words.
 */
export function edgePath(from: Place, to: Place): string {
  const [x0, y0] = [from.column + NODE.x, from.row + NODE.y];
  const [x1, y1] = [to.column + NODE.x, to.row + NODE.y];
  if (from.row !== to.row) return `M${x0} ${y0} C${x1 - 0.1} ${y0} ${x1 - 0.3} ${y1} ${x1} ${y1}`;
  if (to.column - from.column === 1) return `M${x0} ${y0} H${x1}`;
  return `M${x0} ${y0} C${x0 + 0.3} ${y0 - 0.22} ${x1 - 0.3} ${y1 - 0.22} ${x1} ${y1}`;
}
