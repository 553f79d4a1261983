/** Gives a Node process the WebGPU of Dawn. Loaded by `--import`, before any library looks for it. */
import { cpus } from 'node:os';
import { create, globals } from 'webgpu';

Object.assign(globalThis, globals);
const gpu = create(process.env.BONSAI_SOFTWARE_GPU ? ['backend=vulkan'] : []);
const navigator = { gpu, userAgent: 'Node.js', hardwareConcurrency: cpus().length };
Object.defineProperty(globalThis, 'navigator', { value: navigator, configurable: true });
