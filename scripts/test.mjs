/**
 * `npm test`: everything that must hold, from types to the whole site in a real browser. Ends with one
 * line, `N passed, N failed`, summed over all suites. `npm test -- unit webgpu` runs some of them.
 */
import { ensureInstalled } from './lib/install.mjs';

ensureInstalled();
const { runSuites } = await import('./test/suites.mjs');
const { passed, failed } = await runSuites(process.argv.slice(2));
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
