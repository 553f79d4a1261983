import { readFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import type { Plugin } from 'vite';
import { compileCode } from './compile-code.ts';
import { compileProse } from './compile-prose.ts';
import { compileQuiz } from './compile-quiz.ts';
import { compileWords } from './compile-words.ts';
import { readTrials } from './trials.ts';

// Files of this folder are imported with their ending: Vite is to load its configuration natively.

const prefix = '\0lesson-file:';
const request = /^(?<path>[^?]+)\?(?<query>.*)$/;

/**
 * Makes a lesson's files importable:
 * - `./prose.en.md` → `Prose`; `./prose.en.md?about` → its title, summary and headings only;
 * - `./quiz.en.md?quiz` → `Quiz`; `./words.en.md?words` → `ValueWords` by the value's name;
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
      filter: { id: [/^[^\0?]+\.md(\?(about|quiz|words))?$/, /^[^\0?]+\?(.*&)?code$/] },
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
        const text = await readFile(path!, 'utf8');
        const only = new URLSearchParams(query).get('only') ?? undefined;
        const value = path!.endsWith('.md')
          ? await markdown(path!, text, file, query!.split('&')[0]!, (trial) =>
              this.addWatchFile(trial),
            )
          : await compileCode(text, file, only);
        return `export default ${JSON.stringify(value)};`;
      },
    },
  };
}

type Watch = (path: string) => void;

async function markdown(path: string, text: string, file: string, kind: string, watch: Watch) {
  const language = /\.zh\.md$/.test(file) ? 'zh' : 'en';
  if (kind === 'words') return compileWords(text, file);
  if (kind === 'about') {
    // Trials need not be there yet: the command that makes them reads the lesson, too.
    const { title, summary, headings } = await compileProse(text, file, language, null);
    return { title, summary, headings };
  }
  const { trials, files } = await readTrials(dirname(path));
  files.forEach(watch);
  const compile = kind === 'quiz' ? compileQuiz : compileProse;
  return compile(text, file, language, trials);
}
