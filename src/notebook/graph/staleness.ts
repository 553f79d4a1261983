import { same } from './same';

/** Why a result no longer fits the page: a value changed since, or a cell it rests on is stale. */
export type Reason = { kind: 'value'; name: string } | { kind: 'cell'; id: string };

export type Snapshot = ReadonlyMap<string, unknown>;

/** Of a cell that has never run. */
export const noSnapshot: Snapshot = new Map();

/** The values that a cell reads, as they are now. */
export function snapshotOf(needs: readonly string[], get: (name: string) => unknown): Snapshot {
  return new Map(needs.map((name) => [name, get(name)]));
}

/** Names whose values are not what the cell ran with, in the order of its needs. */
export function changedSince(snapshot: Snapshot, get: (name: string) => unknown): string[] {
  return [...snapshot].flatMap(([name, value]) => (same(value, get(name)) ? [] : [name]));
}

/** Both kinds of reasons together, each named once. */
export function reasonsOf(names: readonly string[], cells: readonly string[]): Reason[] {
  return [
    ...names.map((name): Reason => ({ kind: 'value', name })),
    ...[...new Set(cells)].map((id): Reason => ({ kind: 'cell', id })),
  ];
}
