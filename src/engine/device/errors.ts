/**
 * WebGPU reports most mistakes (a shader that does not compile, a binding that does not fit, memory that
 * is not there) to the device, later, and the operation looks as if it had worked. They are kept here
 * until someone asks.
 */
const found: string[] = [];

/** More of the same helps nobody. */
const MOST = 20;

/** Keeps what a device reports from now on. */
export function watchErrors(device: GPUDevice): void {
  device.addEventListener('uncapturederror', ({ error }) => {
    if (found.length < MOST) found.push(`${error.constructor.name}: ${error.message}`);
  });
}

/** What the device has reported since the last call. */
export const takeDeviceErrors = (): string[] => found.splice(0);
