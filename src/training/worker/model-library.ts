import type { Store } from '#training/store';
import { currentModelId, migrate } from '../migrate';
import type { ModelFile, StoredModel } from '../protocol';
import type { ExportRecord } from '../recipe';
import { TrainingError } from '../training-error';
import { listShipped, readShipped, type ReadFile, type ShippedModel } from '../shipped';

/** The student's models in the store, and the shipped ones on the site, as one list. */
export class ModelLibrary {
  private shipped: Promise<ShippedModel[]> | null = null;

  constructor(
    private readonly store: () => Promise<Store>,
    private readonly readFile: ReadFile,
  ) {}

  async list(): Promise<StoredModel[]> {
    const yours = (await (await this.store()).listModels()).map(migrated);
    const shipped = (await this.listShipped()).map(({ files: _files, ...record }) => record);
    return [...yours, ...shipped];
  }

  async load(id: string): Promise<{ record: StoredModel; files: ModelFile[] }> {
    const shipped = (await this.listShipped()).find((model) => model.id === currentModelId(id));
    if (shipped) {
      const { files: _files, ...record } = shipped;
      return { record, files: await readShipped(shipped, this.readFile) };
    }
    const found = await (await this.store()).loadModel(id);
    if (!found)
      throw new TrainingError('notFound', `There is no model ${id}. It may have been deleted.`);
    return { ...found, record: migrated(found.record) };
  }

  async save(record: ExportRecord, files: ModelFile[]): Promise<StoredModel> {
    const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
    const stored: StoredModel = { ...record, id: newId(), origin: 'yours', bytes };
    await (await this.store()).saveModel(stored, files);
    return stored;
  }

  async rename(id: string, name: string): Promise<void> {
    await this.refuseShipped(id);
    await (await this.store()).renameModel(id, name);
  }

  async delete(id: string): Promise<void> {
    await this.refuseShipped(id);
    await (await this.store()).deleteModel(id);
  }

  private async refuseShipped(id: string): Promise<void> {
    if ((await this.listShipped()).some((model) => model.id === id))
      throw new TrainingError(
        'notFound',
        'A shipped model is part of the site and stays as it is.',
      );
  }

  private listShipped(): Promise<ShippedModel[]> {
    this.shipped ??= listShipped(this.readFile);
    // A failed fetch (offline, say) must not be remembered.
    this.shipped.catch(() => (this.shipped = null));
    return this.shipped;
  }
}

/** A kept model's record, whichever build kept it. */
const migrated = (record: StoredModel) => migrate(record) as StoredModel;

/** Not `crypto.randomUUID`, which insecure pages lack. */
function newId(): string {
  const words = crypto.getRandomValues(new Uint32Array(3));
  return Array.from(words, (word) => word.toString(36)).join('');
}
