import type { Control, ControlValue } from '#training/client';

export type Fitted = { value: ControlValue; clamped: boolean } | null;

/**
 * The value of a control nearest to what a text asks for, inside its range and on its steps.
 * @returns null if the text names no value of this control at all
 */
export function fitControl(control: Control, text: string): Fitted {
  switch (control.kind) {
    case 'number':
      return fitNumber(control, text);
    case 'choice':
      return control.options.includes(text) ? { value: text, clamped: false } : null;
    case 'switch': {
      if (/^(true|on|1)$/.test(text)) return { value: true, clamped: false };
      return /^(false|off|0)$/.test(text) ? { value: false, clamped: false } : null;
    }
  }
}

interface Range {
  min: number;
  max: number;
  step: number;
  scale?: 'linear' | 'log';
}

/** On a logarithmic scale the widget alone has steps; every number in the range is allowed. */
export function fitNumber({ min, max, step, scale }: Range, text: string): Fitted {
  const given = text.trim() === '' ? NaN : Number(text);
  if (Number.isNaN(given)) return null;
  const inside = Math.min(max, Math.max(min, given));
  if (scale === 'log' || step <= 0) return { value: inside, clamped: inside !== given };
  const steps = Math.round((inside - min) / step);
  // 0.1 + 2 × 0.1 is not 0.3 in binary; a dozen digits are more than any control shows.
  const value = Number(Math.min(max, min + steps * step).toPrecision(12));
  const rounding = 1e-9 * Math.max(1, Math.abs(inside));
  return { value, clamped: inside !== given || Math.abs(value - given) > rounding };
}
