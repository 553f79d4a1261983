export type BackendName = 'webgpu' | 'wasm' | 'cpu';
