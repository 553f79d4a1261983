import { describe, expect, it } from 'vitest';
import type { Control } from '#training/client';
import { parseOptions } from './parse-options';
import { writeOptions } from './write-options';

const controls: Control[] = [
  { kind: 'number', name: 'width', min: 32, max: 256, step: 32, default: 128 },
  { kind: 'number', name: 'rate', min: 1e-5, max: 1, step: 1e-5, scale: 'log', default: 1e-3 },
  { kind: 'choice', name: 'text', options: ['moby', 'poems'], default: 'moby' },
  { kind: 'switch', name: 'mask', default: true },
];
const parse = (query: string) => parseOptions(new URLSearchParams(query), controls, ['train']);

describe('parseOptions', () => {
  it('reads what it knows and reports nothing then', () => {
    const { options, reports } = parse(
      'lang=zh-CN&theme=dark&seed=7&backend=wasm&capture=off&set.width=64&set.rate=0.0123&set.text=poems' +
        '&set.mask=off&lock=width,train&hide=rate',
    );
    expect(reports).toEqual([]);
    expect(options).toEqual({
      lang: 'zh',
      theme: 'dark',
      seed: 7,
      backend: 'wasm',
      capture: 'off',
      controls: { width: 64, rate: 0.0123, text: 'poems', mask: false },
      lock: new Set(['width', 'train']),
      hide: new Set(['rate']),
    });
  });

  it.each([
    ['set.width=9999', 256, '256'],
    ['set.width=-1', 32, '32'],
    ['set.width=70', 64, '64'],
    ['set.rate=3', 1, '1'],
    ['set.width=Infinity', 256, '256'],
  ])('clamps %s and says so', (query, value, used) => {
    const { options, reports } = parse(query);
    expect(Object.values(options.controls)).toEqual([value]);
    const [name, given] = query.split('=');
    expect(reports).toEqual([{ kind: 'clamped', name, given, used }]);
  });

  it('clamps the seed to 32 bits', () => {
    expect(parse('seed=-3').options.seed).toBe(0);
    expect(parse('seed=1e12')).toMatchObject({
      options: { seed: 4294967295 },
      reports: [{ kind: 'clamped', name: 'seed' }],
    });
    expect(parse('seed=cat')).toMatchObject({
      options: { seed: null },
      reports: [{ kind: 'invalid', name: 'seed', given: 'cat' }],
    });
  });

  it('drops and reports names and values that the lesson does not know', () => {
    const { options, reports } = parse(
      'set.depth=3&utm=x&set.text=bible&set.width=&backend=tpu&lock=width,nothing&set.mask=maybe',
    );
    expect(options.controls).toEqual({});
    expect(options.backend).toBeNull();
    expect(options.lock).toEqual(new Set(['width']));
    expect(reports.map((report) => `${report.kind} ${report.name}`)).toEqual([
      'unknown set.depth',
      'unknown utm',
      'invalid set.text',
      'invalid set.width',
      'invalid set.mask',
      'invalid backend',
      'invalid lock',
    ]);
  });

  it('is not fooled by names that every object has', () => {
    expect(parse('set.__proto__=1&set.constructor=2').options.controls).toEqual({});
  });

  it('still reads a name that an earlier build wrote into addresses', () => {
    const { options, reports } = parseOptions(new URLSearchParams('lock=from'), [], ['baseModels']);
    expect(options.lock).toEqual(new Set(['baseModels']));
    expect(reports).toEqual([]);
  });
});

describe('writeOptions', () => {
  it('writes what differs from the defaults, and reads it back equal', () => {
    const { options } = parse('seed=7&set.width=64&set.mask=off&lock=width&hide=train&theme=dark');
    const query = writeOptions(options, controls);
    expect(query.toString()).toBe(
      'theme=dark&seed=7&set.width=64&set.mask=false&lock=width&hide=train',
    );
    expect(parseOptions(query, controls, ['train'])).toEqual({ options, reports: [] });
    expect(writeOptions({ controls: { width: 128, mask: true } }, controls).toString()).toBe('');
  });
});
