/** The little of `@genai-fi/nanogpt` 1.3.0 that is used, so that types are checked without installing it. */
interface PeerTensor {
  data(): Promise<ArrayLike<number>>;
  dispose(): void;
}

declare module 'nanogpt-peer/backend.js' {
  export function selectBackend(name: string): Promise<void>;
}

declare module 'nanogpt-peer/dist-Da20xy8E.js' {
  /** TensorFlow.js's engine, in the copy that the package carries. */
  export function ii(): {
    makeTensor(values: Int32Array, shape: number[], dtype: 'int32'): PeerTensor;
  };
}

declare module 'nanogpt-peer/models/factory.js' {
  export default function createModel(config: Record<string, unknown>): object;
}

declare module 'nanogpt-peer/training/BasicTrainer.js' {
  export default class BasicTrainer {
    constructor(model: object, tokenizer: { vocabSize: number }, optimiser: Record<string, number>);
    lastState: object;
    configure(options: Record<string, unknown>): void;
    prepareToTrain(options: object): void;
    trainStep(state: object, batch: { xs: PeerTensor; ys: PeerTensor }): PeerTensor;
  }
}
