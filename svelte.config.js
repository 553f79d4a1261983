import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  kit: {
    adapter: adapter({ strict: true }),
    // Relative links let one build work at a domain root, under any sub-path and inside an archive.
    paths: { relative: true },
    prerender: { handleMissingId: 'fail' },
    typescript: {
      // The benchmark and the commands are no part of the site, but their types are checked with it.
      config: ({ include, exclude, ...rest }) => ({
        ...rest,
        include: [...include, '../bench/**/*.ts', '../bench/**/*.mjs', '../scripts/**/*.ts'],
        exclude: [...exclude, '../bench/peers/node_modules/**'],
      }),
    },
    output: { bundleStrategy: 'split' },
    csp: {
      mode: 'hash',
      directives: {
        'script-src': ['self', 'wasm-unsafe-eval'],
        'worker-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['none'],
      },
    },
  },
};
