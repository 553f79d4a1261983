import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { compileCode } from './compile-code.ts';
import { compileMath } from './compile-math.ts';
import { compileProse } from './compile-prose.ts';

// Files of this folder are imported with their ending: Vite is to load its configuration natively.

const prefix = '\0lesson-file:';
const request = /^(?<path>[^?]+)\?(?<query>.*)$/;

/**
 * Makes a lesson's files importable:
 * - `./prose.en.md` → `Prose`; `./prose.en.md?about` → its title, summary and headings only;
 * - `./quiz.ts?math` → the exports of a module of plain data, its texts as HTML with their maths set;
 * - `./attention.ts?code` → `SourceCode`; `./attention.ts?only=attend&code` → one declaration of it.
 */
export function lessonFiles(): Plugin {
  let root = process.cwd();
  return {
    name: 'bonsai:lesson-files',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    resolveId: {
      filter: { id: [/^[^\0?]+\.md(\?about)?$/, /^[^\0?]+\?(.*&)?code$/, /^[^\0?]+\?math$/] },
      async handler(source, importer) {
        const { path, query } = request.exec(source)?.groups ?? { path: source, query: '' };
        const resolved = await this.resolve(path!, importer, { skipSelf: true });
        // The ending keeps other plugins from taking the result for TypeScript or Markdown.
        return resolved && `${prefix}${resolved.id}?${query}&module.js`;
      },
    },
    load: {
      filter: { id: /^\0lesson-file:/ },
      async handler(id) {
        const { path, query } = request.exec(id.slice(prefix.length))!.groups!;
        this.addWatchFile(path!);
        const file = relative(root, path!).replaceAll('\\', '/');
        if (query!.startsWith('math')) return math(path!, file, (read) => this.addWatchFile(read));
        const text = await readFile(path!, 'utf8');
        const only = new URLSearchParams(query).get('only') ?? undefined;
        const value = path!.endsWith('.md')
          ? await prose(text, file, query!.startsWith('about'))
          : await compileCode(text, file, only);
        return `export default ${JSON.stringify(value)};`;
      },
    },
  };
}

async function prose(text: string, file: string, aboutOnly: boolean) {
  const compiled = await compileProse(text, file, /\.zh\.md$/.test(file) ? 'zh' : 'en');
  const { title, summary, headings } = compiled;
  return aboutOnly ? { title, summary, headings } : compiled;
}

async function math(path: string, file: string, watch: (path: string) => void) {
  const { exports, dependencies } = await compileMath(path, file);
  dependencies.forEach(watch);
  return Object.entries(exports)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');
}
