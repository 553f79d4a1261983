import { tf, type Tensor } from '#engine';
import type { Parameters } from '#engine/nn';
import { gpt, type GptConfig, type Observe } from '#models/gpt';
import type { Tokenizer } from '#worlds/tokenizer';

type Observed = Observe extends (...observed: infer Args) => unknown ? Args : never;

/** Chooses what to keep of one observed tensor; `time` is the padded length. */
export type Keep = (...observed: [...Observed, time: number]) => Tensor[];

/** Tokens with the logits after each. */
export interface Read {
  ids: Int32Array;
  /** [time, vocabulary], the logits after each token. */
  logits: Float32Array;
}

/** A GPT with its tokenizer, as probes ask it: of a run as it stands, or of a stored model. */
export class LanguageModel {
  constructor(
    /** The weights as they are now. */
    readonly parameters: () => Parameters,
    readonly config: GptConfig,
    readonly tokenizer: Tokenizer,
  ) {}

  /** The last `context` tokens of a prompt; what the vocabulary lacks is skipped. */
  encode(text: string): Int32Array {
    const ids = this.tokenizer.encode(text, { unknown: 'skip' });
    return ids.subarray(Math.max(0, ids.length - this.config.context));
  }

  /** The logits after every token. @param ids 1 to `context` tokens */
  async read(ids: Int32Array): Promise<Read> {
    const logits = tf.tidy(() => this.forward(ids));
    const values = (await logits.data()) as Float32Array;
    logits.dispose();
    return { ids, logits: values.subarray(0, ids.length * this.config.vocabulary) };
  }

  /**
   * Looks inside on the way through.
   *
   * @returns the kept tensors in the order in which they were seen, as values
   */
  async watch(ids: Int32Array, keep: Keep): Promise<Float32Array[]> {
    const kept = tf.tidy(() => {
      const found: Tensor[] = [];
      this.forward(ids, (what, layer, value) =>
        found.push(...keep(what, layer, value, this.timeOf(ids))),
      );
      return found;
    });
    const values = await Promise.all(kept.map((tensor) => tensor.data()));
    tf.dispose(kept);
    return values as Float32Array[];
  }

  /** The logits after token `position` of a read. */
  row({ logits }: Read, position: number): Float32Array {
    const { vocabulary } = this.config;
    return logits.subarray(position * vocabulary, (position + 1) * vocabulary);
  }

  label(id: number): string {
    return this.tokenizer.token(id);
  }

  labels(ids: Int32Array): string[] {
    return Array.from(ids, (id) => this.label(id));
  }

  /**
   * Under a causal mask the window is padded to the full context: that changes no earlier position and
   * keeps every shape the same, which the GPU's buffer pool needs.
   */
  private timeOf(ids: Int32Array): number {
    return this.config.causal ? this.config.context : ids.length;
  }

  private forward(ids: Int32Array, observe?: Observe): Tensor {
    const padded = new Int32Array(this.timeOf(ids));
    padded.set(ids);
    const tokens = tf.tensor2d(padded, [1, padded.length], 'int32');
    return gpt(this.parameters(), this.config, tokens, observe);
  }
}
