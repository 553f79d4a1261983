import { currentModelId } from './migrate';
import type { ModelFile, StoredModel } from './protocol';
import { TrainingError } from './training-error';

export type ReadFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** What `static/models/index.json` lists: models that ship with the site. */
export interface ShippedModel extends StoredModel {
  files: string[];
}

export async function listShipped(readFile: ReadFile): Promise<ShippedModel[]> {
  return JSON.parse(new TextDecoder().decode(await readFile('models/index.json')));
}

export const readShipped = ({ id, files }: ShippedModel, readFile: ReadFile) =>
  Promise.all(
    files.map(async (name): Promise<ModelFile> => ({
      name,
      bytes: await readFile(`models/${id}/${name}`),
    })),
  );

/** The files of a model of the site. @throws TrainingError notFound */
export async function shippedModel(id: string, readFile: ReadFile): Promise<ModelFile[]> {
  const models = await listShipped(readFile);
  const found = models.find((model) => model.id === currentModelId(id));
  if (found) return readShipped(found, readFile);
  const known = models.map((model) => model.id).join(', ');
  throw new TrainingError(
    'notFound',
    `There is no shipped model "${id}". Choose one of: ${known}.`,
  );
}
