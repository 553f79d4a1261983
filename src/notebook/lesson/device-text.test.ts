import { afterEach, describe, expect, it } from 'vitest';
import { setLocale } from '#ui';
import { deviceText } from './device-text';
import { failureText } from './failure-text';

const report = (change: object) => ({
  backend: 'wasm' as const,
  adapter: '',
  steppedDown: [],
  forced: false,
  maxBufferBytes: null,
  ...change,
});

describe('deviceText', () => {
  afterEach(() => setLocale('en', { remember: false }));

  it('says what runs and why, in both languages', () => {
    const noWebGPU = report({ steppedDown: [{ from: 'webgpu', reason: 'noWebGPU' }] });
    expect(deviceText(noWebGPU)).toBe(
      'This browser has no WebGPU, so the lab runs on WebAssembly: the same lessons, with settings small enough for it.',
    );
    setLocale('zh', { remember: false });
    expect(deviceText(noWebGPU)).toContain('这个浏览器没有 WebGPU，所以实验室改用 WebAssembly');
  });

  it('joins two steps down into one sentence', () => {
    const steppedDown = [
      { from: 'webgpu', reason: 'noAdapter' },
      { from: 'wasm', reason: 'noWasm' },
    ];
    expect(deviceText(report({ backend: 'cpu', steppedDown }))).toMatch(
      /^This browser has WebGPU.*; WebAssembly is missing.*, so the lab runs on plain JavaScript/,
    );
  });

  it('does not apologise for a backend that was asked for', () => {
    expect(deviceText(report({ forced: true }))).toBe(
      'The lab runs on WebAssembly, as the address asks.',
    );
    expect(deviceText(report({ backend: 'webgpu', adapter: 'apple metal-3' }))).toBe(
      'The lab runs on WebGPU (apple metal-3).',
    );
  });
});

describe('failureText', () => {
  it('says what to do next and what was kept', () => {
    expect(failureText({ code: 'diverged', detail: 'loss NaN', checkpoint: 40 })).toBe(
      'The loss stopped being a finite number, or exploded. Lower the learning rate and run again. The checkpoint of step 40 is kept.',
    );
    expect(failureText({ code: 'badText', detail: '12 characters' })).toContain('(12 characters)');
  });
});
