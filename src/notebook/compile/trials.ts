import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readTrial, type Trial } from '../trials/trial.ts';

export type Trials = Readonly<Record<string, Trial>>;

/**
 * The trials of a lesson, by the stems of their files' names.
 *
 * @param folder the lesson's folder
 * @returns also the files that were read
 * @throws naming the file that is no trial
 */
export async function readTrials(folder: string): Promise<{ trials: Trials; files: string[] }> {
  const names = await readdir(join(folder, 'trials')).catch(() => []);
  const files = names.filter((name) => name.endsWith('.json')).sort();
  const trials = await Promise.all(
    files.map(async (name) => {
      const path = join(folder, 'trials', name);
      try {
        return [name.slice(0, -5), readTrial(JSON.parse(await readFile(path, 'utf8')))] as const;
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`${path}: ${reason}`, { cause: error });
      }
    }),
  );
  return {
    trials: Object.fromEntries(trials),
    files: files.map((name) => join(folder, 'trials', name)),
  };
}
