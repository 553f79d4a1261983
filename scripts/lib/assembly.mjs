/** Compiles the AssemblyScript kernels of the WebAssembly backend. */
import { join } from 'node:path';
import { root } from './install.mjs';

const folder = 'src/engine/kernels/wasm/assembly';

/** The TypeScript file that carries the binaries, so that they need no fetch and no address. */
export const binaryFile = join(root, 'src/engine/kernels/wasm/binary.ts');

/**
 * One binary. It imports the memory of tfjs and holds no data of its own, which would overwrite what
 * lies there.
 *
 * @param {string} features WebAssembly features beyond the standard set
 * @returns {Promise<Uint8Array>}
 */
async function compile(features) {
  const { default: asc } = await import('assemblyscript/asc');
  /** @type {Uint8Array} */
  let binary = new Uint8Array();
  const { error, stderr } = await asc.main(
    [
      `${folder}/index.ts`,
      '--baseDir',
      root,
      ...'--outFile kernels.wasm --importMemory --noExportMemory'.split(' '),
      ...'-O3 --noAssert --runtime stub'.split(' '),
      // Pointers are 32 bits wide: tfjs is compiled for them.
      ...`--enable ${features} --disableWarning 201`.split(' '),
    ],
    {
      writeFile: (name, contents) => {
        if (name === 'kernels.wasm' && typeof contents !== 'string') binary = contents;
      },
    },
  );
  if (error) throw new Error(`${error.message}\n${stderr.toString()}`);
  return binary;
}

/** The contents of `binaryFile` as the sources stand. */
export async function compiledSource() {
  const base64 = async (/** @type {string} */ features) =>
    Buffer.from(await compile(features)).toString('base64');
  return `/** Compiled from \`assembly/\` by \`npm run kernels\`; do not edit. */

/** For every browser with SIMD. */
export const plain =
  '${await base64('simd')}';

/** For those with relaxed SIMD, whose fused multiply-add is one instruction. */
export const relaxed =
  '${await base64('simd,relaxed-simd')}';
`;
}
