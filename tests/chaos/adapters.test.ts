import { describe, expect, it } from 'vitest';
import { savedCurve, useSite } from '../e2e/site';
import { done, start } from '../e2e/train-cell';
import { LONG, openLaboratory, RUN } from './laboratory';
import { asCode } from './worker-door';

/** For workers: an adapter that gives what every one must, and tells nothing of itself. */
function leastAdapter(): void {
  const ask = GPU.prototype.requestAdapter;
  GPU.prototype.requestAdapter = async function (...how) {
    const adapter = await ask.apply(this, how);
    if (!adapter) return null;
    const { limits } = await adapter.requestDevice();
    const another = (await ask.apply(this, how))!;
    const requestDevice = (asked: GPUDeviceDescriptor = {}) => {
      const wanted = Object.entries(asked.requiredLimits ?? {}) as [
        keyof GPUSupportedLimits,
        number,
      ][];
      for (const [name, value] of wanted)
        if (value > (limits[name] as number))
          throw new DOMException(`${name} is over the limit`, 'OperationError');
      if ([...(asked.requiredFeatures ?? [])].length > 0) throw new TypeError('no such feature');
      console.debug('the least device');
      return another.requestDevice(asked);
    };
    return { limits, features: new Set(), info: undefined, requestDevice } as unknown as GPUAdapter;
  };
}

function noAdapter(): void {
  GPU.prototype.requestAdapter = () => Promise.resolve(null);
}

function noWebGpu(): void {
  Object.defineProperty(navigator, 'gpu', { value: undefined });
}

const lastLoss = (curve: unknown[]) =>
  (curve as { values: { valLoss?: number } }[]).at(-1)?.values.valLoss;

describe('a device', () => {
  const site = useSite();

  it('with the default limits and no feature trains on WebGPU', LONG, async () => {
    const { page, context, notes } = await openLaboratory(site, {
      backend: 'webgpu',
      inWorkers: asCode(leastAdapter),
      // Without a name it is not known to be a software adapter, so kernels for real ones run.
      query: '&set.steps=8',
    });
    await start(page);
    await done(page);
    expect(notes).toEqual(['the least device']);
    expect(lastLoss(await savedCurve(page, RUN))).toBeLessThan(4.2);
    await context.close();
  });

  it.each([
    ['without an adapter', noAdapter, /found no graphics card it may use, so the lab runs on Web/],
    ['without WebGPU', noWebGpu, /has no WebGPU, so the lab runs on WebAssembly/],
  ])('%s trains on WebAssembly, and the page says why', LONG, async (_, fault, sentence) => {
    const { page, context } = await openLaboratory(site, {
      backend: null,
      inWorkers: asCode(fault),
    });
    await start(page);
    await page.getByText(sentence).first().waitFor();
    await done(page);
    expect(lastLoss(await savedCurve(page, RUN))).toBeLessThan(3.6);
    await context.close();
  });
});
