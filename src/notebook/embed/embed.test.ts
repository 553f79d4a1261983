import { describe, expect, it } from 'vitest';
import { Gate, HeightFilter } from './gate';
import { envelope, parseRequest } from './protocol';
import { iframeSnippet, resizeScript } from './snippet';

const say = (type: string, payload?: unknown, id?: unknown) => ({
  source: 'bonsai',
  v: 1,
  type,
  ...(payload !== undefined && { payload }),
  ...(id !== undefined && { id }),
});

describe('parseRequest', () => {
  it('reads every request', () => {
    expect(parseRequest(say('init', { origin: 'https://school.example' }))).toEqual({
      type: 'init',
      origin: 'https://school.example',
    });
    expect(parseRequest(say('setParams', { 'set.width': 64, mask: false }, 7))).toEqual({
      type: 'setParams',
      params: { 'set.width': '64', mask: 'false' },
      id: 7,
    });
    expect(parseRequest(say('run', { cell: 'train' }))).toEqual({ type: 'run', cell: 'train' });
    expect(parseRequest(say('pause'))).toEqual({ type: 'pause', cell: null });
    expect(parseRequest(say('getState', undefined, 'a'))).toEqual({ type: 'getState', id: 'a' });
  });

  it.each([
    null,
    'run',
    [],
    { type: 'run' },
    { source: 'bonsai', v: 2, type: 'run' },
    say('eval', { code: '1' }),
    say('run', { cell: 3 }),
    say('run', { cell: 'x'.repeat(3000) }),
    say('run', {}, { toString: 1 }),
    say('setParams', { seed: { deep: 1 } }),
    say('setParams', Object.fromEntries(Array.from({ length: 65 }, (_, i) => [`p${i}`, 1]))),
    say('init', { origin: 'https://school.example/path' }),
    say('init', { origin: '*' }),
    say('init'),
  ])('ignores %j', (data) => expect(parseRequest(data)).toBeNull());
});

describe('Gate', () => {
  const parent = {};
  const origin = 'https://school.example';

  it('hears the parent alone', () => {
    const gate = new Gate(parent);
    expect(gate.admit({ source: {}, origin, data: say('run') })).toBeNull();
    expect(gate.admit({ source: parent, origin, data: say('run') })?.type).toBe('run');
  });

  it('keeps to the origin of init, in both directions', () => {
    const gate = new Gate(parent);
    expect(gate.target).toBe('*');
    const foreign = say('init', { origin: 'https://other.example' });
    expect(gate.admit({ source: parent, origin, data: foreign })).toBeNull();
    expect(gate.admit({ source: parent, origin, data: say('init', { origin }) })?.type).toBe(
      'init',
    );
    expect(gate.target).toBe(origin);
    const later = { source: parent, origin: 'https://other.example' };
    expect(gate.admit({ ...later, data: say('run') })).toBeNull();
    expect(gate.admit({ ...later, data: foreign })).toBeNull();
    expect(gate.target).toBe(origin);
  });
});

describe('HeightFilter', () => {
  it('tells changes of two pixels and more, and never an absurd height', () => {
    const filter = new HeightFilter();
    expect([0, 100.2, 101.5, 102.9, 1e9, NaN].map((height) => filter.next(height))).toEqual([
      null,
      101,
      null,
      103,
      20000,
      null,
    ]);
  });
});

describe('what goes out', () => {
  it('carries source, version and the id it answers', () => {
    expect(envelope({ type: 'resize', payload: { height: 3 } }, 'q')).toEqual({
      source: 'bonsai',
      v: 1,
      id: 'q',
      type: 'resize',
      payload: { height: 3 },
    });
  });

  it('cannot be broken out of by a title or an address', () => {
    const snippet = iframeSnippet({
      address: 'https://a/?x="&y=<',
      title: '"><script>',
      height: 4,
    });
    expect(snippet).toContain('src="https://a/?x=&quot;&amp;y=&lt;"');
    expect(snippet).not.toContain('<script>');
    expect(resizeScript.match(/<script>/g)).toHaveLength(1);
  });
});
