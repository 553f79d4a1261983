import { unzipFolder, zipFolder } from '#engine/checkpoint';
import type { Store } from '#training/store';
import type { ModelFile, ProbeTarget, Question, StoredModel } from '../protocol';
import { TrainingError, type ProbeOnly, type Surroundings } from '../recipe';
import { recipeOf } from '../recipes';
import type { Run, Turns } from '../run';
import { runTask } from '../tasks';
import { ModelShelf } from './models';
import { recipeOfFolder } from './recipe-of-folder';

export interface AnswersOptions {
  readFile: (path: string) => Promise<Uint8Array<ArrayBuffer>>;
  surroundings: () => Promise<Surroundings>;
  store: () => Promise<Store>;
  turns: Turns;
  run: (key: string) => Run | null;
}

/** Answers the page's questions. Throws where there is no answer; the host turns that into a refusal. */
export class Answers {
  readonly models: ModelShelf;
  private opened: { id: string; model: ProbeOnly } | null = null;

  constructor(private readonly options: AnswersOptions) {
    this.models = new ModelShelf(options.store, options.readFile);
  }

  async to(question: Question, partial: (value: unknown) => void): Promise<unknown> {
    switch (question.name) {
      case 'device':
        return (await this.options.surroundings()).device;
      case 'storage': {
        const { where, why } = await this.options.store();
        return { where, why };
      }
      case 'probe': {
        const target = await this.target(question.target);
        return this.options.turns.take(() => target.probe(question.probe, question.args));
      }
      case 'task':
        return runTask(question.task, question.args, await this.options.surroundings(), partial);
      case 'listModels':
        return this.models.list();
      case 'saveModel':
        return this.saveRun(question.run, question.modelName);
      case 'importModel':
        return this.importModel(question.files, question.modelName);
      case 'exportModel': {
        const { record, files } = await this.models.load(question.id);
        return { name: `${record.name}.zip`, bytes: zipFolder(files) };
      }
      case 'renameModel':
        return this.models.rename(question.id, question.modelName);
      case 'deleteModel':
        return this.models.delete(question.id);
      case 'forgetRuns':
        return this.forgetRuns();
    }
  }

  private async target(
    target: ProbeTarget,
  ): Promise<{ probe(name: string, args: unknown): Promise<unknown> }> {
    if ('run' in target) {
      const trainee = this.options.run(target.run)?.trainee;
      if (!trainee)
        throw new TrainingError('notFound', 'This model is not there any more. Prepare it again.');
      return trainee;
    }
    if (this.opened?.id !== target.model) {
      const { record, files } = await this.models.load(target.model);
      const model = await recipeOf(record.recipe).open(files, await this.options.surroundings());
      this.opened?.model.dispose();
      this.opened = { id: target.model, model };
    }
    return this.opened.model;
  }

  private async saveRun(key: string, name: string): Promise<StoredModel> {
    const run = this.options.run(key);
    if (!run?.trainee)
      throw new TrainingError('notFound', 'There is no trained model to keep. Train one first.');
    const { device } = await this.options.surroundings();
    const record = run.record(name, device);
    const files = await this.options.turns.take(() => run.trainee!.export(record));
    return this.models.save(record, files);
  }

  /** @param files a model's folder, or one zip of it */
  private async importModel(files: ModelFile[], name: string): Promise<StoredModel> {
    const folder =
      files.length === 1 && files[0].name.endsWith('.zip') ? unzipFolder(files[0].bytes) : files;
    const model = await recipeOf(recipeOfFolder(folder)).open(
      folder,
      await this.options.surroundings(),
    );
    const record = model.record(name);
    model.dispose();
    return this.models.save(record, folder);
  }

  private async forgetRuns(): Promise<void> {
    const store = await this.options.store();
    for (const { key } of await store.listRuns()) await store.deleteRun(key);
  }
}
