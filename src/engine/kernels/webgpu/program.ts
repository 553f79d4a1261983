/** A shader of ours in the form that the stock WebGPU backend runs. */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { TensorInfo } from '@tensorflow/tfjs-core';

const GROUP = 64;

export interface Shader {
  /** Names this shader in the pipeline cache: everything that its code depends on must be in it. */
  key: string;
  /** Names of the inputs in the code, in order; each is an `array<f32>`. */
  inputs: string[];
  outputShape: number[];
  /** How many invocations there are; each sees its number as `id`. */
  invocations: number;
  /** Body of the invocation; writes to `result`. */
  body: string;
}

/** Runs a shader on float32 tensors. */
export function runShader(backend: unknown, shader: Shader, tensors: TensorInfo[]): TensorInfo {
  const groups = Math.ceil(shader.invocations / GROUP);
  // A dispatch has at most 65,535 groups a dimension; beyond that it folds into the second.
  const across = Math.min(groups, 65_535);
  const program = {
    variableNames: shader.inputs,
    outputShape: shader.outputShape,
    workgroupSize: [GROUP, 1, 1] as [number, number, number],
    dispatchLayout: { x: [0], y: [1] },
    dispatch: [across, Math.ceil(groups / across), 1] as [number, number, number],
    shaderKey: shader.key,
    size: false,
    // Without a use of `uniforms` the pipeline's layout would drop the binding.
    getUserCode: () => `
      fn main() {
        _ = uniforms.NAN;
        let id = workgroupId.y * numWorkgroups.x * ${GROUP}u + globalId.x;
        if (id >= ${shader.invocations}u) { return; }
        ${shader.body}
      }`,
  };
  return (backend as WebGPUBackend).runWebGPUProgram(program, tensors, 'float32');
}

/**
 * Whether a tensor's buffer really holds floats: the stock cast from int32 only changes the label, and
 * our code would read the wrong type.
 */
export const holdsFloats = (backend: unknown, { dataId }: TensorInfo): boolean =>
  (backend as WebGPUBackend).tensorMap.get(dataId).dtype === 'float32';

export const sizeOf = (shape: readonly number[]): number =>
  shape.reduce((product, n) => product * n, 1);
