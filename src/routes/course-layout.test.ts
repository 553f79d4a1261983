import { describe, expect, it } from 'vitest';
import { edgePath, layOutCourse } from './course-layout';

const node = (id: string, ...from: string[]) => ({
  id,
  model: { name: { en: id, zh: id }, recipe: 'gpt' as const, from },
});

describe('layOutCourse', () => {
  it('draws one model as one node', () => {
    expect(layOutCourse([node('gpt')])).toEqual({
      columns: 1,
      rows: 1,
      nodes: [{ id: 'gpt', column: 0, row: 0 }],
      edges: [],
    });
  });

  it('puts a model after all of those it starts from, and never two in one place', () => {
    const { nodes, edges, columns, rows } = layOutCourse([
      node('gpt'),
      node('sft', 'gpt'),
      node('reward', 'sft'),
      node('ppo', 'sft', 'reward'),
      node('clip'),
      node('prior', 'clip'),
      node('decoder', 'clip'),
    ]);
    const place = Object.fromEntries(nodes.map(({ id, column, row }) => [id, [column, row]]));
    expect(place).toEqual({
      gpt: [0, 0],
      sft: [1, 0],
      reward: [2, 0],
      ppo: [3, 0],
      clip: [0, 1],
      prior: [1, 1],
      decoder: [1, 2],
    });
    expect([columns, rows]).toEqual([4, 3]);
    expect(edges).toContainEqual({ from: 'sft', to: 'ppo' });
    expect(edges).toHaveLength(6);
  });
});

describe('edgePath', () => {
  const at = (column: number, row: number) => ({ id: '', column, row });
  const numbers = (path: string) => path.match(/-?[\d.]+/g)!.map(Number);

  it('is a straight line to the next node of a row', () => {
    expect(edgePath(at(0, 0), at(1, 0))).toBe('M0.045 0.1 H1.045');
  });

  it('arches over what lies between', () => {
    const [, y, , above] = numbers(edgePath(at(1, 0), at(3, 0)));
    expect(above).toBeLessThan(y);
  });

  it('ends in the row of its model', () => {
    expect(numbers(edgePath(at(0, 1), at(1, 2))).slice(-2)).toEqual([1.045, 2.1]);
  });
});
