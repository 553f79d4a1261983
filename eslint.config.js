import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
  { ignores: ['node_modules', '.svelte-kit', 'build', 'out', 'static', 'test-results', '.cache'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node, ...globals.worker } },
    rules: {
      'max-lines': ['error', { max: 300 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-unused-vars': 'off',
      'no-console': 'error',
      // Runes: one destructured `$props()` holds what is bound and what is not.
      'prefer-const': ['error', { destructuring: 'all' }],
      // TypeScript resolves names itself.
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
    rules: {
      'max-lines': ['error', { max: 200 }],
      // Paths are relative to the build's base by kit.paths.relative; resolve() is used where a link needs it.
      'svelte/no-navigation-without-resolve': 'off',
      // svelte-check sees warnings that the linter's own compilation does not.
      'svelte/no-unused-svelte-ignore': 'off',
    },
  },
  { files: ['scripts/**', 'tests/**', 'bench/**'], rules: { 'no-console': 'off' } },
);
