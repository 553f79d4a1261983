/** `npm run train -- <recipe> …`: trains a recipe without a browser. See `--help`. */
import { runBundled } from './lib/run-bundled.mjs';

await runBundled('scripts/train/main.ts');
