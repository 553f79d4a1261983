import type { CellKind, CellSpec, Localized } from '../types';

/**
 * A cell as a builder makes it; its id is the key under which the lesson declares it.
 *
 * @typeParam Ref ids of other cells that it names, which the lesson must have
 */
export interface Cell<Ref extends string = string> {
  readonly spec: Omit<CellSpec, 'id'>;
  readonly refs: readonly Ref[];
}

/** What any cell may say of its place on the page. */
export interface Place {
  title: Localized;
  /** Pixels kept free until the component is there. */
  height?: number;
  width?: 'column' | 'wide';
}

/** Parts that stand for nothing that must be said. */
export const noTexts = { required: [], optional: [] } as const;

interface Parts {
  kind: CellKind;
  needs?: readonly string[];
  provides?: readonly string[];
  texts?: { required: readonly string[]; optional?: readonly string[] };
  options?: unknown;
  perDataset?: CellSpec['perDataset'];
  runName?: Localized;
  trials?: CellSpec['trials'];
  component: CellSpec['component'];
}

/** Puts a cell together from its place and its parts. */
export function cellOf<const Ref extends string = never>(
  { title, height, width }: Place,
  { needs = [], provides = [], texts, options = {}, ...parts }: Parts,
  refs: readonly Ref[] = [],
): Cell<Ref> {
  return {
    spec: {
      title,
      ...(height !== undefined && { height }),
      ...(width && { width }),
      needs,
      provides,
      texts: { ...noTexts, ...texts },
      options,
      ...parts,
    },
    refs,
  };
}
