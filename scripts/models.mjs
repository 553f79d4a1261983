/**
 * `npm run models`: lists the models under `static/models` in its `index.json`, from the records that
 * `npm run train -- … --out static/models/<id>` wrote into their `config.json`.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/install.mjs';

/** A shipped checkpoint is fetched on a phone, too. */
const MOST_BYTES = 4 * 2 ** 20;

const folder = join(root, 'static/models');
const ids = readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory());

const models = ids.sort().map((id) => {
  const all = readdirSync(join(folder, id)).sort();
  const bytes = all.reduce((sum, name) => sum + statSync(join(folder, id, name)).size, 0);
  // Samples are looked at, and no part of the model.
  const files = all.filter((name) => !name.startsWith('samples.'));
  if (bytes > MOST_BYTES) throw new Error(`${id} has ${bytes} bytes; ${MOST_BYTES} is the most.`);
  const { bonsai } = JSON.parse(readFileSync(join(folder, id, 'config.json'), 'utf8'));
  return { ...bonsai, id, origin: 'shipped', bytes, files };
});

writeFileSync(join(folder, 'index.json'), `${JSON.stringify(models)}\n`);
console.log(`${models.length} models in static/models/index.json`);
