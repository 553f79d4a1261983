/** What a run can be set to: lists of controls that keep their literal types, and the values they take. */

export type ControlValue = number | string | boolean;
export type ControlValues = Record<string, ControlValue>;

interface ControlBase {
  /** camelCase, stable: the key in URLs (`set.width=64`), in `--set width=64` and in saved runs. */
  name: string;
  /** The symbol of the papers, as KaTeX source, where there is one. */
  symbol?: string;
}

export interface NumberControl extends ControlBase {
  kind: 'number';
  min: number;
  max: number;
  /** Granularity; with `scale: 'log'` the number of steps a decade is left to the widget. */
  step: number;
  scale?: 'linear' | 'log';
  default: number;
}

export interface ChoiceControl extends ControlBase {
  kind: 'choice';
  options: readonly string[];
  default: string;
}

export interface SwitchControl extends ControlBase {
  kind: 'switch';
  default: boolean;
}

export type Control = NumberControl | ChoiceControl | SwitchControl;

/** What a control may be set to. */
export type ValueOf<C extends Control> = C extends ChoiceControl
  ? C['options'][number]
  : C extends NumberControl
    ? number
    : boolean;

/** A value for every control of a list, by name. */
export type ValuesOf<Controls extends readonly Control[]> = {
  [C in Controls[number] as C['name']]: ValueOf<C>;
};

/** Controls where each choice begins with one of its own options. */
export type WithDefaults<Controls extends readonly Control[]> = {
  [I in keyof Controls]: Controls[I] extends ChoiceControl
    ? { default: Controls[I]['options'][number] }
    : unknown;
};

/** A list of controls whose names and options are literal types. */
export const declareControls = <const Controls extends readonly Control[]>(
  controls: Controls & WithDefaults<Controls>,
): Controls => controls;
