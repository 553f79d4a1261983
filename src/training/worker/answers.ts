import { unzipFolder, zipFolder } from '#engine/checkpoint';
import type { Store } from '#training/store';
import { askProbe, type AnyProbeAnswers } from '../probe-answers';
import type {
  ModelFile,
  ProbeTarget,
  Question,
  QuestionBy,
  QuestionName,
  Replies,
  StoredModel,
} from '../protocol';
import type { OpenedModel, Surroundings } from '../recipe';
import { TrainingError } from '../training-error';
import { recipeOf } from '../recipes';
import type { Run, Mutex } from '../run';
import { runTask } from '../tasks';
import { ModelLibrary } from './model-library';
import { recipeOfFolder } from './recipe-of-folder';

export interface AnswersOptions {
  readFile: (path: string) => Promise<Uint8Array<ArrayBuffer>>;
  surroundings: () => Promise<Surroundings>;
  store: () => Promise<Store>;
  mutex: Mutex;
  run: (key: string) => Run | null;
}

type Answer<Name extends QuestionName> = (question: QuestionBy<Name>) => Promise<Replies[Name]>;

/** Answers the page's questions. Throws where there is no answer; the host turns that into a refusal. */
export class Answers {
  readonly models: ModelLibrary;
  private opened: { id: string; recipe: string; model: OpenedModel } | null = null;

  constructor(private readonly options: AnswersOptions) {
    this.models = new ModelLibrary(options.store, options.readFile);
  }

  /**
   * @param onNews hears of what is done on the way
   * @throws TrainingError where there is no answer
   */
  async to(question: Question, onNews: (news: unknown) => void): Promise<unknown> {
    const answers: { readonly [Name in QuestionName]: Answer<Name> } = {
      device: async () => (await this.options.surroundings()).device,
      storage: async () => {
        const { where, why } = await this.options.store();
        return { where, why };
      },
      probe: async ({ target, recipe, probe, args }) => {
        const probes = await this.probesOf(target, recipe);
        return this.options.mutex.runExclusive(() => askProbe(probes, probe, args));
      },
      task: async ({ task, args }) =>
        runTask(task, args, await this.options.surroundings(), onNews),
      listModels: () => this.models.list(),
      saveModel: ({ run, modelName }) => this.saveRun(run, modelName),
      importModel: ({ files, modelName }) => this.importModel(files, modelName),
      exportModel: async ({ id }) => {
        const { record, files } = await this.models.load(id);
        return { name: `${record.name}.zip`, bytes: zipFolder(files) };
      },
      renameModel: ({ id, modelName }) => this.models.rename(id, modelName),
      deleteModel: ({ id }) => this.models.delete(id),
      forgetRuns: () => this.forgetRuns(),
    };
    // Each answers the question of its own name.
    return answers[question.name](question as never);
  }

  /** The probes of a run or of a stored model. @throws TrainingError if it is another recipe's */
  private async probesOf(target: ProbeTarget, recipe: string): Promise<AnyProbeAnswers> {
    if ('run' in target) {
      const run = this.options.run(target.run);
      if (!run?.session)
        throw new TrainingError('notFound', 'This model is not there any more. Prepare it again.');
      refuseOther(run.spec.recipe, recipe);
      return run.session.probes;
    }
    if (this.opened?.id !== target.model) {
      const { record, files } = await this.models.load(target.model);
      refuseOther(record.recipe, recipe);
      const model = await recipeOf(record.recipe).open(files, await this.options.surroundings());
      this.opened?.model.dispose();
      this.opened = { id: target.model, recipe: record.recipe, model };
    }
    refuseOther(this.opened.recipe, recipe);
    return this.opened.model.probes;
  }

  private async saveRun(key: string, name: string): Promise<StoredModel> {
    const run = this.options.run(key);
    if (!run?.session)
      throw new TrainingError('notFound', 'There is no trained model to keep. Train one first.');
    const { device } = await this.options.surroundings();
    const record = run.record(name, device);
    const files = await this.options.mutex.runExclusive(() => run.session!.export(record));
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

function refuseOther(found: string, wanted: string): void {
  if (found !== wanted)
    throw new TrainingError(
      'notFound',
      `This model was made by the recipe ${found} and not by ${wanted}. Choose another model.`,
    );
}
