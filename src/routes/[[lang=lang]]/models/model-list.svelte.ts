import { saveFile } from '#ui';
import type { Lab, StorageReport, StoredModel } from '#training/client';

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The models that this device and this site hold, as the page shows them. */
export class ModelList {
  models = $state.raw<StoredModel[] | null>(null);
  storage = $state.raw<StorageReport | null>(null);
  /** Why the list could not be read. */
  problem = $state<string | null>(null);

  constructor(readonly lab: Lab) {}

  async load(): Promise<void> {
    this.problem = null;
    try {
      this.models = await this.lab.ask({ name: 'listModels' });
      this.storage = await this.lab.ask({ name: 'storage' });
    } catch (error) {
      this.problem = reason(error);
    }
  }

  async rename(id: string, modelName: string): Promise<void> {
    await this.#change(() => this.lab.ask({ name: 'renameModel', id, modelName }));
  }

  async delete(id: string): Promise<void> {
    await this.#change(() => this.lab.ask({ name: 'deleteModel', id }));
  }

  /** Hands the model's folder to the reader's downloads, as a zip. */
  async export(id: string): Promise<void> {
    await this.#change(async () => {
      const { name, bytes } = await this.lab.ask({ name: 'exportModel', id });
      saveFile(name, bytes, 'application/zip');
    });
  }

  /** @returns the name it got. @throws Error with what is wrong with the files */
  async import(files: readonly File[]): Promise<string> {
    const read = files.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    }));
    const modelName = (files[0]?.name ?? 'model').replace(/\.(zip|safetensors|json)$/, '');
    const contents = await Promise.all(read);
    const model = await this.lab.ask({ name: 'importModel', files: contents, modelName });
    await this.load();
    return model.name;
  }

  async #change(action: () => Promise<unknown>): Promise<void> {
    try {
      await action();
      await this.load();
    } catch (error) {
      this.problem = reason(error);
    }
  }
}
