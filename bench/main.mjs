/** `npm run bench`: this engine beside its peers, on one training step. See `README.md`. */
import { cpus } from 'node:os';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from '../scripts/lib/bundle.mjs';
import { ensureInstalled, ensureInstalledIn } from '../scripts/lib/install.mjs';
import { writeReadme, writeResults } from './report/write.mjs';

const { values: flags } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    small: { type: 'boolean', default: false },
    steps: { type: 'boolean', default: false },
    compare: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
    node: { type: 'boolean', default: false },
    gpu: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    readme: { type: 'boolean', default: false },
  },
});

ensureInstalled();
ensureInstalledIn('bench/peers');
const measured = await (flags.node
  ? (await import('./contexts/node.mjs')).benchInNode(flags)
  : (await import('./contexts/browser.mjs')).benchInBrowser(flags));
const result = { ...measured, processor: `${cpus().length} × ${cpus()[0].model.trim()}` };
const { tableOf, plotOf } = await import(pathToFileURL(await bundle('bench/report/index.ts')).href);
const report = { result, table: tableOf(result), plot: plotOf(result) };
const path = writeResults(report, flags);
if (flags.readme) writeReadme(report.table, path, flags);
console.log(`\n${report.table}\nWritten to ${path}.{json,md,svg}`);
if (flags.json) console.log(JSON.stringify(result));
