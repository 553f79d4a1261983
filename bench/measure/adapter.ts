/** What the numbers were measured on, as far as the platform says. */
export interface AdapterFacts {
  vendor: string;
  architecture: string;
  description: string;
  /** Computed on the CPU: its timings say nothing of a GPU. */
  software: boolean;
}

/** Null where there is no WebGPU, or no adapter. */
export async function adapterFacts(): Promise<AdapterFacts | null> {
  const adapter = await globalThis.navigator?.gpu?.requestAdapter({
    powerPreference: 'high-performance',
  });
  if (!adapter) return null;
  const { vendor = '', architecture = '', description = '', isFallbackAdapter } = adapter.info;
  const software = architecture === 'swiftshader' || isFallbackAdapter === true;
  return { vendor, architecture, description, software };
}
