import { tf, type Scalar } from '#engine';
import { captureStep, Slots, type CapturedStep, type SlotSpec, type Terms } from '#engine/capture';
import {
  disposeParameters,
  overwriteParameters,
  readParameters,
  valueAndGradients,
  type Parameters,
  type ParameterSpec,
} from '#engine/nn';
import { AdamW, type AdamWOptions } from '#engine/optim';
import type { StateTensors } from '../../recipe';

/** A loss, and its parts or other scalars that are reported at every step. */
export interface Losses {
  loss: Scalar;
  terms: Terms;
}

export interface TrainStepOptions {
  specs: readonly ParameterSpec[];
  /** The weights to start from; the step owns them from now on. */
  parameters: Parameters;
  optimiser: AdamWOptions;
  /** What changes from step to step, besides the learning rate. */
  slots: Record<string, SlotSpec>;
  /** The loss on what the slots hold, alone or with other terms. Shape-stable and read-free. */
  loss: (parameters: Parameters, slots: Slots) => Scalar | Losses;
  /** Once after each update, within the captured step: what keeps a parameter in bounds, in place. */
  afterUpdate?: (parameters: Parameters) => void;
  /** Which parameters learn; the others stay as they are. All unless said otherwise. */
  learns?: (name: string) => boolean;
  /** Whether steps may be captured and replayed. */
  replay: boolean;
}

/** One update by one loss, captured, with the weights that it updates and their optimiser. */
export class TrainStep {
  readonly parameters: Parameters;
  private readonly learning: Parameters;
  private readonly optimiser: AdamW;
  private readonly slots: Slots;
  private readonly captured: CapturedStep;

  constructor(private readonly options: TrainStepOptions) {
    const { specs, parameters, learns = () => true } = options;
    this.parameters = parameters;
    this.learning = new Map([...parameters].filter(([name]) => learns(name)));
    this.optimiser = new AdamW(
      specs.filter(({ name }) => learns(name)),
      options.optimiser,
    );
    this.slots = new Slots({ ...options.slots, hyper: { shape: [3], dtype: 'float32' } });
    this.captured = captureStep(() => this.update(), { replay: options.replay });
  }

  /**
   * One update.
   *
   * @param step counted from 0
   * @param inputs values of the slots
   * @returns `trainLoss`, the loss's other terms, `gradientNorm` before clipping, and `nonFinite`; valid
   *   until the next step
   */
  step(step: number, rate: number, inputs: Record<string, Int32Array | Float32Array>): Terms {
    this.slots.write({ ...inputs, hyper: this.optimiser.hyper(step, rate) });
    return this.captured.run();
  }

  /** Weights and moments. */
  state(): Promise<StateTensors> {
    return stateOf(this.parameters, this.optimiser);
  }

  restore(state: StateTensors): void {
    restoreState(this.parameters, this.optimiser, state);
  }

  dispose(): void {
    this.captured.dispose();
    disposeParameters(this.parameters);
    this.optimiser.dispose();
    this.slots.dispose();
  }

  /** What is captured. */
  private update(): Terms {
    const terms: Terms = {};
    const { value, gradients } = valueAndGradients((learning) => {
      const found = this.options.loss(new Map([...this.parameters, ...learning]), this.slots);
      if (!('loss' in found)) return found;
      // Kept from the tidying after the gradient; whoever runs the step disposes of its terms.
      for (const [name, term] of Object.entries(found.terms)) terms[name] = tf.keep(term);
      return found.loss;
    }, this.learning);
    const { norm, nonFinite } = this.optimiser.update(
      this.learning,
      gradients,
      this.slots.get('hyper'),
    );
    tf.dispose([...gradients.values()]);
    const { afterUpdate } = this.options;
    if (afterUpdate) tf.tidy(() => afterUpdate(this.parameters));
    return { trainLoss: value, ...terms, gradientNorm: norm, nonFinite };
  }
}

/** Weights and moments, as a checkpoint keeps them. */
export async function stateOf(parameters: Parameters, optimiser: AdamW): Promise<StateTensors> {
  const state = await readParameters(parameters);
  const { m, v } = await optimiser.state();
  state.set('optimiser.m', { shape: [m.length], data: m });
  state.set('optimiser.v', { shape: [v.length], data: v });
  return state;
}

/** Takes up what `stateOf` kept; a state without moments leaves the optimiser as it is. */
export function restoreState(parameters: Parameters, optimiser: AdamW, state: StateTensors): void {
  overwriteParameters(parameters, state);
  const [m, v] = ['optimiser.m', 'optimiser.v'].map((name) => state.get(name));
  if (m && v) optimiser.restore({ m: m.data, v: v.data });
}
