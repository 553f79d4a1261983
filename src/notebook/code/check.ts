import type { FormulaOptions } from '../cells/options';
import { termsIn } from '../prose/marks';
import type { CellSpec, Prose } from '../types';
import { unmatchedTerms } from './source-code';

/**
 * Holds a formula to its code: every pattern finds its line, so that a change of the module cannot cut the
 * link without a word, and every term of the formula has a line.
 */
export async function formulaProblems(cell: CellSpec, prose: Prose): Promise<string[]> {
  if (!isFormula(cell)) return [];
  const { code } = await cell.options.code();
  const lines = new Set(code.flatMap(({ terms }) => Object.keys(terms)));
  const marked = [...new Set(termsIn(prose.cells[cell.id]?.['main']?.html ?? ''))];
  return [
    ...code.flatMap((part) =>
      unmatchedTerms(part.code, part.terms).map(
        (term) => `cell ${cell.id}: no line of ${part.code.file} speaks of ${term} any more`,
      ),
    ),
    ...marked
      .filter((term) => !lines.has(term))
      .map((term) => `cell ${cell.id}: no line of the code is linked to the term ${term}`),
  ];
}

const isFormula = (cell: CellSpec): cell is CellSpec<FormulaOptions> =>
  typeof (cell.options as Partial<FormulaOptions> | undefined)?.code === 'function';
