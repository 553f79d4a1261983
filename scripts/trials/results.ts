import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Ended, Job } from './jobs';

/** Runs that were trained, each kept on disk as soon as it is there: whoever is interrupted goes on. */
export class Results {
  readonly ended = new Map<string, Ended>();
  private readonly folder: string;

  /** @param commit of the code, by which earlier results are found; null to train all of them */
  constructor(
    private readonly root: string,
    private readonly jobs: ReadonlyMap<string, Job>,
    private readonly commit: string | null,
  ) {
    this.folder = join(root, '.cache/trials', commit ?? 'uncommitted');
  }

  /**
   * @param program the bundled trainer
   * @param heard called after each run, and for what was trained earlier
   */
  async train(program: string, heard: () => Promise<void>): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    for (const [key, { terms }] of this.jobs) {
      const kept = await this.recall(key);
      if (kept && Object.keys(terms).every((term) => Object.hasOwn(kept, term)))
        this.ended.set(key, kept);
    }
    await heard();
    const left = [...this.jobs].filter(([key]) => !this.ended.has(key));
    if (left.length === 0) return;
    const list = join(this.folder, 'jobs.json');
    await writeFile(list, JSON.stringify(Object.fromEntries(left)));
    const child = spawn(process.execPath, ['--no-warnings', program, list], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, BONSAI_ROOT: this.root },
    });
    process.on('SIGINT', () => child.kill('SIGINT'));
    const exit = new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? 130)));
    for await (const line of createInterface({ input: child.stdout })) {
      if (!line.startsWith('{')) continue;
      const { key, seconds, ended } = JSON.parse(line) as {
        key: string;
        seconds: number;
        ended: Ended;
      };
      await writeFile(join(this.folder, `${key}.json`), JSON.stringify(ended));
      this.ended.set(key, ended);
      const { settings, seed } = this.jobs.get(key)!;
      console.log(
        `${this.ended.size}/${this.jobs.size} ${settings.recipe}, seed ${seed}: ${seconds} s`,
      );
      await heard();
    }
    const code = await exit;
    if (code !== 0)
      throw new Error(`Training stopped with code ${code}. The command goes on where it was.`);
  }

  private async recall(key: string): Promise<Ended | null> {
    if (this.commit === null) return null;
    const text = await readFile(join(this.folder, `${key}.json`), 'utf8').catch(() => null);
    return text === null ? null : (JSON.parse(text) as Ended);
  }
}
