export type { BackendName } from './backend-name';
export { openDevice, type Device, type LadderOptions } from './ladder';
export { DeviceRefusal, type RefusalReason } from './refusal';
export type { WasmPaths } from './backends';
export { takeDeviceErrors } from './errors';
export { memoryInUse, type MemoryInUse } from './memory';
