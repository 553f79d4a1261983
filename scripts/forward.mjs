/** `npm run forward -- …`: runs a model, or a case of a loss, on given tensors. See `--help`. */
import { runBundled } from './lib/run-bundled.mjs';

await runBundled('scripts/forward/main.ts');
