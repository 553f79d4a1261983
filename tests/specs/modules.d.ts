/** Every spec file; the name is resolved when the specs are bundled. */
declare module 'tfjs-specs';

declare module 'jasmine-core/lib/jasmine-core/jasmine.js' {
  interface JasmineRequire {
    core(self: JasmineRequire): unknown;
    interface(core: unknown, env: unknown): object;
  }
  const jasmineRequire: JasmineRequire;
  export default jasmineRequire;
}
