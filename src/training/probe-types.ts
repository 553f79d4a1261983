/**
 * Probes: questions about the insides of a model. Each recipe has a map of types, by the probe's name,
 * that says what it takes and gives. Its declaration carries that map, its sessions answer it
 * (`probe-answers.ts`), and a page asks by it, so that a name, an argument or a result that does not fit
 * compiles nowhere.
 */

/** What one probe takes and gives. Everything must survive `structuredClone`. */
export interface ProbeShape {
  args: unknown;
  result: unknown;
}

/** Arguments of a probe that has none. */
export type NoArguments = Readonly<Record<string, never>>;

declare const types: unique symbol;

/** Stands for a map of probes where there is a value and no type; holds nothing. */
export interface ProbeTypes<Probes extends object> {
  readonly [types]?: Probes;
}

/** Puts a recipe's map of probes into its declaration. */
export const probesOf = <
  Probes extends Record<keyof Probes, ProbeShape>,
>(): ProbeTypes<Probes> => ({});
