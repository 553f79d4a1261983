/** `npm run sheet -- <model>`: a sheet of unselected samples of a DALL·E, into its folder. See `--help`. */
import { runBundled } from './lib/run-bundled.mjs';

await runBundled('scripts/sheet/main.ts');
