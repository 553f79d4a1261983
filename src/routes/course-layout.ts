import type { LessonSpec } from '#notebook';

type Node = Pick<LessonSpec, 'id' | 'model'>;

export interface CourseLayout {
  columns: number;
  rows: number;
  /** Column: how many models lie before this one. Row: its place among those of its column. */
  nodes: { id: string; column: number; row: number }[];
  /** From the model that is started from to the one that starts from it. */
  edges: { from: string; to: string }[];
}

/**
 * Places the course on a grid: a model stands one column after the last of those it starts from, in
 * the row of its first one where that is free.
 * @param lessons in course order
 */
export function layOutCourse(lessons: readonly Node[]): CourseLayout {
  const nodes = new Map<string, { id: string; column: number; row: number }>();
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
