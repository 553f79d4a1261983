import type { Element, Root, RootContent } from 'hast';
import katex, { type StrictFunction } from 'katex';
import { SKIP, visit } from 'unist-util-visit';
import type { Locale } from '#ui';
import type { Fail } from './prose-error.ts';

const hint: Record<Locale, string> = {
  en: 'formula; arrow keys move between its terms',
  zh: '公式；用方向键在各项之间移动',
};

/** Own content may name its terms; any other command that touches HTML stays refused. */
const trust = ({ command }: { command: string }): boolean => {
  if (command === '\\htmlData') return true;
  throw new Error(`${command} is not allowed in prose`);
};

const strict: StrictFunction = (code) =>
  code === 'htmlExtension' || code === 'unicodeTextInMathMode' ? 'ignore' : 'error';

/**
 * Sets the formulas of a document, as HTML for the eye and MathML for the ear.
 * `\term{valLoss}{\mathcal L}` marks a term of the loss. KaTeX hides its HTML half from assistive
 * technology, where nothing may take the focus, so the formula as a whole takes it.
 */
export function setMath(tree: Root, language: Locale, fail: Fail): void {
  visit(tree, 'element', (node: Element, index, parent) => {
    const classes = Array.isArray(node.properties.className) ? node.properties.className : [];
    const display = classes.includes('math-display');
    if (!display && !classes.includes('math-inline')) return undefined;
    // remark-math wraps display maths in <pre><code>; the parent's turn has passed, so it becomes it.
    const block = display && parent?.type === 'element' && parent.tagName === 'pre';
    const html = renderMath(source(node), display, node.position?.start.line, fail);
    const terms = [...new Set([...html.matchAll(/data-term="([^"]+)"/g)].map((match) => match[1]))];
    const formula: Element = {
      type: 'element',
      tagName: display ? 'div' : 'span',
      properties: {
        className: [display ? 'formula' : 'formula-inline'],
        ...(terms.length > 0 && {
          'data-terms': terms.join(' '),
          tabIndex: 0,
          role: 'group',
          'aria-label': hint[language],
        }),
      },
      children: [{ type: 'raw', value: html } as unknown as Element],
    };
    if (block) Object.assign(parent, formula);
    else (parent!.children as RootContent[])[index!] = formula;
    return SKIP;
  });
}

const source = (node: Element): string =>
  node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');

/** One formula as HTML and MathML. */
function renderMath(
  tex: string,
  displayMode: boolean,
  line: number | undefined,
  fail: Fail,
): string {
  try {
    return katex.renderToString(tex, {
      displayMode,
      output: 'htmlAndMathml',
      throwOnError: true,
      strict,
      trust,
      macros: { '\\term': '\\htmlData{term=#1}{#2}' },
    });
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error), line);
  }
}
