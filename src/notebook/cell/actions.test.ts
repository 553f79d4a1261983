import { describe, expect, it } from 'vitest';
import { Graph } from '../graph/graph.svelte';
import { Actions } from './actions';

const lesson = () => {
  const graph = new Graph(
    [
      { id: 'train', kind: 'train', needs: ['rate'], provides: ['model'] },
      { id: 'tune', kind: 'train', needs: ['model'], provides: [] },
    ],
    { rate: 1 },
  );
  return { graph, actions: new Actions(graph) };
};

describe('Actions', () => {
  it('runs ancestors first and waits for each, loading cells that are not there yet', async () => {
    const { graph, actions } = lesson();
    const ran: string[] = [];
    actions.register('tune', { run: () => ran.push('tune') });
    const all = actions.run('tune');
    expect(graph.status('tune').state).toBe('queued');
    expect(actions.wanted.has('train')).toBe(true);
    actions.register('train', {
      run: () => {
        ran.push('train');
        graph.begin('train');
      },
    });
    await Promise.resolve();
    await Promise.resolve();
    expect(ran).toEqual(['train']);
    graph.finish('train');
    expect(await all).toBe(true);
    expect(ran).toEqual(['train', 'tune']);
  });

  it('stops where one before it fails', async () => {
    const { graph, actions } = lesson();
    actions.register('train', { run: () => graph.fail('train', 'diverged') });
    actions.register('tune', { run: () => expect.unreachable() });
    expect(await actions.run('tune')).toBe(false);
    expect(graph.status('tune').state).toBe('idle');
  });

  it('forgets a component that has gone, but not its successor', () => {
    const { actions } = lesson();
    const first = actions.register('train', {});
    const run = () => {};
    actions.register('train', { run });
    first();
    expect(actions.of('train').run).toBe(run);
  });
});
