/** `npm run trials -- <lesson> [cell] …`: tries what lessons claim, and keeps the numbers. See `--help`. */
import { ensureInstalled, root } from './lib/install.mjs';

ensureInstalled();
const { createServer } = await import('vite');
// Lessons are made of Markdown and Svelte, which only the site's own build reads.
const vite = await createServer({
  root,
  server: { middlewareMode: true, watch: null },
  appType: 'custom',
  logLevel: 'error',
});
const { main } = await vite.ssrLoadModule('/scripts/trials/main.ts');
// Closed before the training: a server watches its configuration, and would start again in the middle.
process.exit(await main(process.argv.slice(2), root, () => vite.close()));
