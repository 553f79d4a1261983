/** The entry of the training worker: the host on one side, messages on the other. */
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import type { Command, Event } from '../protocol';
import { Host } from './host';

/** The page's types have no worker in them; this is what is used of one. */
const scope = self as unknown as {
  postMessage(event: Event): void;
  close(): void;
  onmessage: ((message: MessageEvent<Command>) => void) | null;
};
let base = '';

const absolute = (path: string) => new URL(path, self.location.href).href;

const host = new Host({
  post: (event: Event) => scope.postMessage(event),
  wasmPaths: { simd: absolute(simd), plain: absolute(plain) },
  async readFile(path) {
    const response = await fetch(new URL(path, base));
    if (!response.ok) throw new Error(`${path} could not be fetched (${response.status}).`);
    return new Uint8Array(await response.arrayBuffer());
  },
  die: () => scope.close(),
});

scope.onmessage = ({ data }: MessageEvent<Command>) => {
  if (data.type === 'hello') base = data.base;
  void host.handle(data);
};
