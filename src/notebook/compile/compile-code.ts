import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import svelte from 'shiki/langs/svelte.mjs';
import typescript from 'shiki/langs/typescript.mjs';
import wgsl from 'shiki/langs/wgsl.mjs';
import type { SourceCode } from '../code/source-code.ts';
import { pickDeclaration } from './pick-function.ts';

const languages: Record<string, string> = { ts: 'typescript', wgsl: 'wgsl', svelte: 'svelte' };
let highlighter: Promise<HighlighterCore> | undefined;

/**
 * Compiles a module of the project to highlighted lines. Colours are CSS variables, so that one
 * rendering serves the light and the dark theme.
 * @param file path inside the project
 * @param only the name of the one declaration to show
 */
export async function compileCode(text: string, file: string, only?: string): Promise<SourceCode> {
  highlighter ??= createHighlighterCore({
    langs: [typescript, wgsl, svelte],
    themes: [createCssVariablesTheme({ name: 'vars', variablePrefix: '--code-' })],
    engine: createJavaScriptRegexEngine(),
  });
  const lang = languages[file.split('.').at(-1) ?? ''];
  if (lang === undefined) throw new Error(`${file}: only .ts, .svelte and .wgsl can be shown`);
  const source = text.replace(/\s+$/, '');
  const [first, last] = only
    ? pickDeclaration(source.split('\n'), only)
    : [0, source.split('\n').length - 1];
  const { tokens } = (await highlighter).codeToTokens(source, {
    lang,
    theme: 'vars',
    // By default a line is given up after half a second: on a busy machine colours would be wrong.
    tokenizeTimeLimit: 0,
  });
  return {
    file,
    firstLine: first + 1,
    text: source
      .split('\n')
      .slice(first, last + 1)
      .join('\n'),
    lines: tokens.slice(first, last + 1).map((line) => line.map(span).join('')),
  };
}

function span({ content, color }: { content: string; color?: string }): string {
  const html = escapeHtml(content);
  const kind = /--code-token-([\w-]+)/.exec(color ?? '')?.[1];
  return kind === undefined ? html : `<span class="${kind}">${html}</span>`;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (char) => escapes[char] ?? char);
