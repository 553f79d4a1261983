/** Our own WebAssembly module, which works in the memory of tfjs' module: nothing is copied. */
import { asWasm, type Backend } from './heap';
import { plain, relaxed } from './binary';

/** What `assembly/` exports. All addresses in bytes; see there for shapes. */
interface Functions {
  gemm(...sizesAndAddresses: number[]): void;
  fillRows(y: number, row: number, added: number, rows: number, columns: number): void;
  sumRows(x: number, sum: number, rows: number, columns: number): void;
  addRows(...addressesAndSizes: number[]): void;
  activate(x: number, y: number, size: number, slope: number, cubic: number): void;
  activateGrad(...addressesAndSizes: number[]): void;
  windowRows(...addressesAndSizes: number[]): void;
  foldWindows(...addressesAndSizes: number[]): void;
  sumBlocks(...addressesAndSizes: number[]): void;
  spreadBlocks(...addressesAndSizes: number[]): void;
  maxBlocks(...addressesAndSizes: number[]): void;
  maxBlocksGrad(...addressesAndSizes: number[]): void;
  layerNorm(...addressesAndSizes: number[]): void;
  layerNormGrad(...addressesAndSizes: number[]): void;
  crossEntropy(...addressesAndSizes: number[]): void;
  attention(...addressesAndSizes: number[]): void;
  attentionGrad(...addressesAndSizes: number[]): void;
  sumSquares(x: number, size: number): number;
  countNonFinite(x: number, size: number): number;
  adamW(...addressesAndSizes: number[]): void;
  attentionWork(time: number): number;
  GEMM_WORK: WebAssembly.Global;
}

export interface Assembly extends Functions {
  /** The address of a work space of so many bytes; the one of the last call is void. */
  work(bytes: number): number;
  /** Bytes of work space that `gemm` needs. */
  gemmWork: number;
}

const bytesOf = (base64: string) =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/**
 * Starts the module beside the backend's own.
 *
 * @returns null where the browser has no SIMD; the stock kernels then do the work
 */
export async function loadAssembly(backend: Backend): Promise<Assembly | null> {
  const binary = [relaxed, plain].map(bytesOf).find((bytes) => WebAssembly.validate(bytes));
  if (!binary) return null;
  const emscripten = asWasm(backend).wasm as unknown as {
    asm: { memory: WebAssembly.Memory };
    _malloc(bytes: number): number;
    _free(address: number): void;
  };
  const { instance } = await WebAssembly.instantiate(binary, {
    env: { memory: emscripten.asm.memory },
  });
  const functions = instance.exports as unknown as Functions;
  let reserved = 0;
  let address = 0;
  return {
    ...functions,
    gemmWork: functions.GEMM_WORK.value as number,
    work(bytes) {
      if (bytes > reserved) {
        if (address) emscripten._free(address);
        address = emscripten._malloc(bytes) >>> 0;
        reserved = bytes;
      }
      return address;
    },
  };
}
