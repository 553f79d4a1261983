import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { lessonFiles } from './src/notebook/compile/plugin.ts';

export default defineConfig({
  plugins: [lessonFiles(), sveltekit()],
  worker: { format: 'es' },
  build: { target: 'es2022' },
  // Prebundling the engine's packages at start keeps the dev server from reloading in the middle of a run.
  optimizeDeps: {
    include: [
      '@tensorflow/tfjs-core',
      '@tensorflow/tfjs-backend-webgpu',
      '@tensorflow/tfjs-backend-wasm',
      '@tensorflow/tfjs-backend-cpu',
    ],
  },
});
