/** Bundles the specs that TensorFlow.js ships with our engine, as one program. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../../lib/bundle.mjs';
import { root } from '../../lib/install.mjs';

const dist = join(root, 'node_modules/@tensorflow/tfjs-core/dist');

/** Operations, gradients and optimizers; what else there is tests core's own machinery. */
const isWanted = (path) => /^(ops|optimizers)\/.*_test\.js$|^gradients_test\.js$/.test(path);

const specs = {
  name: 'tfjs-specs',
  setup(build) {
    build.onResolve({ filter: /^tfjs-specs$/ }, ({ path }) => ({ path, namespace: 'specs' }));
    build.onLoad({ filter: /.*/, namespace: 'specs' }, () => ({
      resolveDir: root,
      // The specs chain operations (`a.add(b)`), which core leaves to the umbrella package.
      contents: [
        'public/chained_ops/register_all_chained_ops.js',
        ...readdirSync(dist, { recursive: true })
          .map((path) => path.replaceAll('\\', '/'))
          .filter(isWanted)
          .sort(),
      ]
        .map((path) => `import ${JSON.stringify(join(dist, path))};`)
        .join('\n'),
    }));
    build.onResolve({ filter: /\/jasmine_util$/ }, () => ({
      path: join(root, 'tests/specs/environment.ts'),
    }));
  },
};

/**
 * @param {string} entry path below the root
 * @param {import('esbuild').BuildOptions} options
 */
export const bundleSpecs = (entry, options = {}) =>
  // Core declares its specs free of side effects, which would drop them.
  bundle(entry, { plugins: [specs], ignoreAnnotations: true, ...options });
