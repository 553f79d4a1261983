/** From a shader's statements to a pipeline, compiled once for a device. */
import type { Bound, Shader } from './shader-spec';

const compiled = new WeakMap<GPUDevice, Map<string, GPUComputePipeline>>();

/** The pipeline of a shader, compiled at its first use. */
export function pipelineOf(
  device: GPUDevice,
  shader: Shader,
  bindings: readonly Bound[],
): GPUComputePipeline {
  let pipelines = compiled.get(device);
  if (!pipelines) compiled.set(device, (pipelines = new Map()));
  const key = keyOf(shader, bindings);
  const found = pipelines.get(key);
  if (found) return found;
  const made = device.createComputePipeline({
    label: shader.name,
    layout: device.createPipelineLayout({ bindGroupLayouts: [layoutOf(device, bindings)] }),
    compute: {
      module: device.createShaderModule({ label: shader.name, code: wgsl(shader, bindings) }),
    },
  });
  pipelines.set(key, made);
  return made;
}

function keyOf(shader: Shader, bindings: readonly Bound[]): string {
  const types = bindings.map(({ element }) => element).join();
  const folded = typeof shader.groups === 'number';
  return `${shader.name} ${shader.variant.join()} ${types} ${shader.workgroup ?? 64} ${folded}`;
}

/** Explicit, so that a binding which a variant of the code does not use is no error. */
function layoutOf(device: GPUDevice, bindings: readonly Bound[]): GPUBindGroupLayout {
  const entries = bindings.map(({ access }, binding) => ({
    binding,
    visibility: GPUShaderStage.COMPUTE,
    buffer: { type: access === 'input' ? ('read-only-storage' as const) : ('storage' as const) },
  }));
  return device.createBindGroupLayout({
    entries: [
      ...entries,
      { binding: entries.length, visibility: GPUShaderStage.COMPUTE, buffer: { type: 'uniform' } },
    ],
  });
}

/** The whole program: bindings, sizes, declarations, `main`. Exported for tests and for reading. */
export function wgsl(shader: Shader, bindings: readonly Bound[]): string {
  const [x, y, z] = shader.workgroup ?? [64, 1, 1];
  const folded = typeof shader.groups === 'number';
  const variables = bindings.map(
    ({ name, access, element }, binding) =>
      `@group(0) @binding(${binding}) var<storage, ${access === 'input' ? 'read' : 'read_write'}> ${name}: array<${element}>;`,
  );
  const fields = ['groupCount', ...Object.keys(shader.sizes ?? {})].map((name) => `${name}: u32,`);
  return `${shader.needs?.map((feature) => `enable ${feature};`).join('\n') ?? ''}
struct Sizes { ${fields.join(' ')} }
${variables.join('\n')}
@group(0) @binding(${bindings.length}) var<uniform> sizes: Sizes;
${shader.declarations?.() ?? ''}
@compute @workgroup_size(${x}, ${y}, ${z})
fn main(
  @builtin(workgroup_id) group: vec3<u32>,
  @builtin(num_workgroups) groupsAcross: vec3<u32>,
  @builtin(local_invocation_id) local: vec3<u32>,
  @builtin(local_invocation_index) lane: u32,
  ${shader.needs?.includes('subgroups') ? '@builtin(subgroup_invocation_id) subgroupLane: u32,' : ''}
) {
  let groupIndex = (group.z * groupsAcross.y + group.y) * groupsAcross.x + group.x;
  ${folded ? 'if (groupIndex >= sizes.groupCount) { return; }' : ''}
  let id = groupIndex * ${x * y * z}u + lane;
  ${shader.main()}
}
`;
}
