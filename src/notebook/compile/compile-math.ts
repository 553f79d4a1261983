import { resolve } from 'node:path';
import { build } from 'esbuild';
import { renderMath } from './math.ts';
import { ProseError } from './prose-error.ts';

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * A line of text as HTML: markup is escaped, TeX between dollar signs is set.
 * @throws if a formula is wrong or has no end
 */
export function mathLine(text: string, file: string): string {
  const parts = text.split('$');
  if (parts.length % 2 === 0)
    throw new ProseError(file, undefined, `a $ without its pair in “${text}”`);
  const fail = (message: string): never => {
    throw new ProseError(file, undefined, `${message} in “${text}”`);
  };
  return parts
    .map((part, at) => {
      if (at % 2 === 0) return escape(part);
      return `<span class="formula-inline">${renderMath(part, false, undefined, fail)}</span>`;
    })
    .join('');
}

const isLocalized = (value: object): value is { en: string; zh: string } =>
  'en' in value && 'zh' in value && typeof value.en === 'string' && typeof value.zh === 'string';

/** Every text in two languages, however deep, as HTML; everything else as it is. */
export function withMath(value: unknown, file: string): unknown {
  if (Array.isArray(value)) return value.map((item) => withMath(item, file));
  if (typeof value !== 'object' || value === null) return value;
  if (isLocalized(value)) return { en: mathLine(value.en, file), zh: mathLine(value.zh, file) };
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withMath(item, file)]),
  );
}

/**
 * Runs a module of plain data while the site is built and sets the maths of its texts, so that no
 * browser needs to.
 * @returns the module's exports, and the files that it was read from
 */
export async function compileMath(path: string, file: string) {
  // Vite's own import of a module starts a whole server for it, and several at a time starve on a busy machine.
  const { outputFiles, metafile } = await build({
    entryPoints: [path],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const module = (await import(`data:text/javascript;base64,${code}`)) as Record<string, unknown>;
  const exports = Object.entries(module).map(([name, value]) => [name, withMath(value, file)]);
  const dependencies = Object.keys(metafile.inputs).map((input) => resolve(input));
  return { exports: Object.fromEntries(exports) as Record<string, unknown>, dependencies };
}
