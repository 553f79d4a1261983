import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { lessonFiles } from './src/notebook/compile/plugin.ts';
import { playwright } from '@vitest/browser-playwright';
import { chromiumFlags, findChromium } from './scripts/lib/chromium.mjs';

const tfjs = [
  '@tensorflow/tfjs-core',
  '@tensorflow/tfjs-core/dist/register_all_gradients',
  '@tensorflow/tfjs-backend-webgpu',
  '@tensorflow/tfjs-backend-wasm',
  '@tensorflow/tfjs-backend-cpu',
];

/** Vitest leaves a core to itself, which on a machine with two of them means one file at a time. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [lessonFiles(), svelte()],
        // One copy of tfjs for tests and engine alike: the ES modules, as in the browser.
        resolve: { mainFields: ['module'] },
        ssr: { resolve: { mainFields: ['module'] } },
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/*/*.test.ts'],
          exclude: [
            'src/**/*.browser.test.ts',
            'src/**/*.learning.test.ts',
            'src/lessons/*.test.ts',
          ],
          server: { deps: { inline: [/@tensorflow/] } },
          testTimeout: 20_000,
          maxWorkers,
        },
      },
      {
        plugins: [lessonFiles(), svelte()],
        test: {
          // Whether declarations, prose, quizzes and trials fit together: seconds, and so part of the check.
          name: 'lessons',
          environment: 'node',
          include: ['src/lessons/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: false,
        resolve: { mainFields: ['module'] },
        ssr: { resolve: { mainFields: ['module'] } },
        test: {
          // Trainings to a stated number: minutes of work.
          name: 'learning',
          environment: 'node',
          include: ['src/**/*.learning.test.ts'],
          maxWorkers,
          server: { deps: { inline: [/@tensorflow/] } },
        },
      },
      {
        extends: false,
        test: {
          // The built site in a real browser. A software GPU takes both cores: one file at a time.
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: false,
        test: {
          // Faults put under the built site, GPU crashes among them: one file at a time.
          name: 'chaos',
          environment: 'node',
          include: ['tests/chaos/**/*.test.ts'],
          fileParallelism: false,
          hookTimeout: 120_000,
        },
      },
      {
        optimizeDeps: { include: tfjs },
        test: {
          name: 'webgpu',
          include: ['src/**/*.backends.test.ts', 'src/**/*.browser.test.ts'],
          // A software GPU is slow, and files that share it lose it: one at a time.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: await findChromium(), args: chromiumFlags },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
