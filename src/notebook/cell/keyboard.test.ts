import { describe, expect, it } from 'vitest';
import { cellKey } from './keyboard';

const press = (key: string, held: Partial<Parameters<typeof cellKey>[0]> = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('cellKey', () => {
  it('runs from anywhere, also from an editor', () => {
    expect(cellKey(press('Enter', { ctrlKey: true }), 'editor')).toBe('run');
    expect(cellKey(press('Enter', { metaKey: true }), 'cell')).toBe('run');
    expect(cellKey(press('Enter', { shiftKey: true }), 'editor')).toBe('runAndMoveOn');
    expect(cellKey(press('Enter'), 'cell')).toBeNull();
  });

  it('leaves typing alone', () => {
    for (const key of ['.', '?', ' ', 'a']) expect(cellKey(press(key), 'editor')).toBeNull();
    expect(cellKey(press('Escape'), 'editor')).toBe('leave');
  });

  it('leaves the space bar to a focused button', () => {
    expect(cellKey(press(' '), 'control')).toBeNull();
    expect(cellKey(press(' '), 'cell')).toBe('toggle');
    expect(cellKey(press('.'), 'control')).toBe('step');
    expect(cellKey(press('?', { shiftKey: true }), 'cell')).toBe('help');
  });

  it('never takes Tab, nor the browser’s own shortcuts', () => {
    expect(cellKey(press('Tab'), 'editor')).toBeNull();
    expect(cellKey(press('.', { metaKey: true }), 'cell')).toBeNull();
    expect(cellKey(press('Enter', { altKey: true, shiftKey: true }), 'cell')).toBeNull();
  });
});
