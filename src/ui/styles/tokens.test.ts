import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, parseHex, type Rgb } from '../colour/contrast';
import { difference, visions } from '../colour/vision';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** Every colour token of one theme, by name. */
function palette(theme: 'light' | 'dark'): Map<string, Rgb> {
  const declared = css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  const colours = new Map<string, Rgb>();
  for (const [, name, light, dark] of declared)
    colours.set(name!, parseHex(theme === 'light' ? light! : dark!));
  return colours;
}

const hues = ['blue', 'orange', 'green', 'purple', 'vermilion', 'sky', 'yellow'];

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const colours = palette(theme);
  const colour = (name: string) => {
    const found = colours.get(name);
    if (!found) throw new Error(`tokens.css has no --${name}`);
    return found;
  };
  const terms = [...hues.map((hue) => `term-${hue}`), 'ink'];

  it('sets text at 4.5:1 or better on paper and on raised paper', () => {
    for (const text of ['ink', 'ink-soft', 'ink-faint', 'moss', 'danger'])
      for (const ground of ['paper', 'paper-raised'])
        expect(contrast(colour(text), colour(ground)), `${text} on ${ground}`).toBeGreaterThan(4.5);
    for (const [text, ground] of [
      ['on-moss', 'moss'],
      ['ink', 'moss-wash'],
      ['moss', 'moss-wash'],
      ['danger', 'danger-wash'],
    ])
      expect(contrast(colour(text!), colour(ground!)), `${text} on ${ground}`).toBeGreaterThan(4.5);
  });

  it('draws curves and outlines of controls at 3:1 or better', () => {
    for (const line of [...terms, 'rule-strong'])
      expect(contrast(colour(line), colour('paper')), line).toBeGreaterThan(3);
  });

  it.each(visions)('keeps every two terms apart for %s vision', (vision) => {
    for (const [at, first] of terms.entries())
      for (const second of terms.slice(at + 1))
        expect(
          difference(colour(first), colour(second), vision),
          `${first} and ${second}`,
        ).toBeGreaterThan(0.09);
  });
});

describe('the measures of colour', () => {
  it('give the known contrasts', () => {
    expect(contrast([0, 0, 0], [1, 1, 1])).toBeCloseTo(21, 10);
    // WebAIM's example of the lightest grey that passes AA on white.
    expect(contrast(parseHex('#767676'), [1, 1, 1])).toBeCloseTo(4.54, 2);
  });

  it('find red and green of one lightness apart, and nearly alike for a deuteranope', () => {
    const red = parseHex('#b04000');
    const green = parseHex('#5c6b00');
    expect(difference(red, green, 'normal')).toBeGreaterThan(0.1);
    expect(difference(red, green, 'deutan')).toBeLessThan(0.05);
  });

  it('refuse what is not a colour', () => {
    expect(() => parseHex('#fff')).toThrow(/#a1b2c3/);
  });
});
