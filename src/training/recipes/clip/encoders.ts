import { tf } from '#engine';
import type { Parameters } from '#engine/nn';
import { encodePictures, encodeText, type ClipConfig } from '#models/clip';
import type { CaptionTokenizer } from '#worlds/pictures';
import { unitRows } from './cosines';
import { modelPixels } from './pixels';

/** Pictures or texts that are encoded at once; rows that are not needed are filled up and thrown away. */
const AT_ONCE = 64;

/** Both encoders, as probes ask them: of a run as it stands, or of a stored model. */
export class ClipEncoders {
  constructor(
    /** The weights, and what batch norms remember, as they are now. */
    readonly parameters: () => Parameters,
    readonly config: ClipConfig,
    readonly tokenizer: CaptionTokenizer,
  ) {}

  get size(): number {
    return this.config.image.size;
  }

  get width(): number {
    return this.config.embedding;
  }

  /** eᵗ, what cosines are multiplied by. */
  async scale(): Promise<number> {
    return Math.exp((await this.parameters().get('logit_scale')!.data())[0]);
  }

  /**
   * @param pixels [count, size, size, 3]
   * @returns [count, embedding], of unit length
   */
  async pictures(pixels: Uint8Array): Promise<Float32Array<ArrayBuffer>> {
    const values = this.size ** 2 * 3;
    const count = pixels.length / values;
    return this.inParts(count, (from, to) => {
      const some = modelPixels(pixels.subarray(from * values, to * values), AT_ONCE * values);
      const images = tf.tensor(some, [AT_ONCE, this.size, this.size, 3]);
      return encodePictures(this.parameters(), this.config, images);
    });
  }

  /** Texts to unit vectors, [texts, embedding]. Words that the vocabulary lacks are passed over. */
  async texts(texts: readonly string[]): Promise<Float32Array<ArrayBuffer>> {
    const { context } = this.tokenizer;
    return this.inParts(texts.length, (from, to) => {
      const filled = Array.from({ length: AT_ONCE }, (_, i) => texts[from + i] ?? '');
      const { ids, ends } = this.tokenizer.rows(to > from ? filled : []);
      return encodeText(
        this.parameters(),
        this.config.text,
        tf.tensor2d(ids, [AT_ONCE, context], 'int32'),
        tf.tensor1d(ends, 'int32'),
      );
    });
  }

  /** Words of these texts that the model has never read, each once. */
  unknown(texts: readonly string[]): string[] {
    return [...new Set(texts.flatMap((text) => this.tokenizer.encode(text).unknown))];
  }

  private async inParts(
    count: number,
    encode: (from: number, to: number) => tf.Tensor,
  ): Promise<Float32Array<ArrayBuffer>> {
    const all = new Float32Array(count * this.width);
    for (let from = 0; from < count; from += AT_ONCE) {
      const to = Math.min(count, from + AT_ONCE);
      const features = tf.tidy(() => encode(from, to));
      const values = await features.data();
      features.dispose();
      all.set(values.subarray(0, (to - from) * this.width), from * this.width);
    }
    return unitRows(all, this.width);
  }
}
