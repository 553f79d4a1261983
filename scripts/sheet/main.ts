/** Draws with a DALL·E, as it comes, and keeps what was drawn beside the model: `samples.png` and `samples.json`. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { modelCard } from '../../src/training/model-card';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { recipeOf } from '../../src/training/recipes';
import { NO_ADAPTER } from '../lib/run-bundled.mjs';
import { png } from '../lib/png';
import { openNodeDevice, wantsSoftwareAdapter } from '../train/device';
import { readModelFolder } from '../train/models';
import { captionsIn } from './captions';
import { laidOut } from './layout';
import { withSamples } from './readme';

const root = process.env.BONSAI_ROOT ?? process.cwd();
const USAGE = 2;

const HELP = `npm run sheet -- <folder of a DALL·E> [options]

Draws the first captions of a seed, one picture each, and none is chosen; beside it the real picture, the
same through the tokenizer, and, where there is a CLIP, the one of several that it likes best. Captions of
what was held out of training stand apart. Writes samples.png, samples.json and a section of README.md.

  --seen N          captions like those of training (default 24)
  --held-out N      captions of what was held out (default 12)
  --candidates N    pictures that CLIP chooses among (default 8)
  --temperature T   (default 1)
  --seed N          (default 1337)
  --backend B       webgpu, wasm, cpu (default wasm)`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seen: { type: 'string', default: '24' },
      'held-out': { type: 'string', default: '12' },
      candidates: { type: 'string', default: '8' },
      temperature: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1337' },
      backend: { type: 'string', default: 'wasm' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [folder] = positionals;
  if (values.help || !folder) {
    console.log(HELP);
    return values.help ? 0 : USAGE;
  }
  if (!(await stat(join(folder, 'config.json')).catch(() => null))) {
    console.error(
      `There is no config.json in ${folder}. Name the folder of a DALL·E, e.g. static/models/dalle-scenes.`,
    );
    return USAGE;
  }
  const asked = {
    seen: Number(values.seen),
    heldOut: Number(values['held-out']),
    candidates: Number(values.candidates),
    temperature: Number(values.temperature),
    seed: Number(values.seed),
  };
  const { gpu: _gpu, ...device } = await openNodeDevice(values.backend as 'wasm');
  const readSite = async (path: string) =>
    new Uint8Array(await readFile(join(root, 'static', path)));
  const model = await recipeOf('dalle').open(await readModelFolder(folder, readSite), {
    device,
    replay: false,
    readFile: readSite,
    readModel: (id) => readModelFolder(id, readSite),
  });
  const drawn = await model.probes.sheet!(asked);
  const record = model.record(basename(folder));
  const captions = await captionsIn(record.data, drawn.items, readSite);
  const { layout, places, pixels } = laidOut(drawn);
  const { seed, temperature, candidates } = asked;
  const told = {
    image: 'samples.png',
    seed,
    temperature,
    candidates,
    ...layout,
    items: drawn.items.map(({ split }, i) => ({ caption: captions[i], split, ...places[i] })),
  };
  await writeFile(join(folder, 'samples.png'), png(pixels, layout.width, layout.height));
  await writeFile(join(folder, 'samples.json'), `${JSON.stringify(told)}\n`);
  const readme = join(folder, 'README.md');
  const card = await readFile(readme, 'utf8').catch(() => modelCard(record, null));
  await writeFile(readme, withSamples(card, told));
  console.log(`${drawn.items.length} captions in ${join(folder, 'samples.png')}`);
  return 0;
}

try {
  process.exit(await main());
} catch (error) {
  if (wantsSoftwareAdapter(error)) process.exit(NO_ADAPTER);
  throw error;
}
