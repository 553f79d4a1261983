/**
 * The import rule: downward only, in the order
 * routes → lessons → notebook → charts, ui → training → models, worlds → engine.
 */
const layers = [
  ['routes'],
  ['lessons'],
  ['notebook'],
  ['charts'],
  ['ui'],
  ['training'],
  ['models', 'worlds'],
  ['engine'],
];

const upward = layers.flatMap((names, depth) => {
  const above = layers.slice(0, depth).flat();
  return above.length === 0
    ? []
    : names.map((name) => ({
        name: `${name}-imports-downward-only`,
        severity: 'error',
        from: { path: `^src/${name}/`, pathNot: '\\.test\\.ts$' },
        to: { path: `^src/(${above.join('|')})/` },
      }));
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...upward,
    {
      name: 'no-circles',
      comment: 'Types included.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'models-and-worlds-apart',
      comment:
        'An architecture does not know the data, nor data the architecture; a recipe joins them.',
      severity: 'error',
      from: { path: '^src/worlds/' },
      to: { path: '^src/models/' },
    },
    {
      name: 'engine-side-is-headless',
      comment: 'The engine, models, worlds and the worker half of training run without a DOM.',
      severity: 'error',
      from: { path: '^src/(engine|models|worlds|training/(?!client))', pathNot: '\\.test\\.ts$' },
      to: { path: '^(node_modules/)?(svelte|d3|katex|@sveltejs)' },
    },
    {
      name: 'pages-reach-training-through-its-client',
      comment:
        'Everything else in training (and so the engine) belongs to the worker. Files named *-code.ts import source to be read (?code), which is text and runs nowhere.',
      severity: 'error',
      from: {
        path: '^src/(routes|lessons|notebook|charts|ui)/',
        pathNot: ['\\.test\\.ts$', '-code\\.ts$'],
      },
      to: { path: '^src/(training/(?!client/)|engine/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'file-names',
      comment: 'Modules are kebab-case, components PascalCase.',
      severity: 'error',
      from: {},
      to: {
        path: '/[a-z0-9-]*[A-Z][^/]*[.](ts|mjs|js)$',
        pathNot: '^(node_modules|nanogpt-peer)/',
      },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '\\.test\\.ts$', '^src/routes/', '^src/app'] },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'The benchmark installs one of its peers, nanogpt-peer, when it first runs.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^\\$|/\\$types$|^\\.svelte-kit|\\?|^nanogpt-peer/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'browser', 'default', 'types'],
    },
  },
};
