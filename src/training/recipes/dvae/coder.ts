import { tf, type Tensor } from '#engine';
import { gumbelNoise, gumbelSoftmax, oneHot } from '#engine/kernels';
import type { Parameters } from '#engine/nn';
import { createRandom } from '#engine/random';
import { decode, encode, pictureOf, tokensOf, valuesOf, type DvaeConfig } from '#models/dvae';
import { unitPixels } from '#worlds/pictures';

/** Tokens that are computed at once. */
const AT_ONCE = 4096;

/** Pictures as tokens, and drawn from them and from a relaxed draw. */
export interface Reconstructions {
  /** [n · tokens], row by row. */
  tokens: Int32Array<ArrayBuffer>;
  /** Decoded from the tokens. [n, size, size, 3], values in [0, 1] */
  hard: Float32Array<ArrayBuffer>;
  /** Decoded from a Gumbel-softmax draw at the temperature asked for. */
  soft: Float32Array<ArrayBuffer>;
}

/** Pictures to codes and back by a dVAE, a few at a time: of a run as it stands, or of a stored model. */
export class DvaeCoder {
  constructor(
    readonly parameters: () => Parameters,
    readonly config: DvaeConfig,
  ) {}

  /**
   * Tokens are those of the largest logits, without noise.
   *
   * @param pixels [n, size, size, 3], from 0 to 255
   */
  async tokens(pixels: Uint8Array): Promise<Int32Array<ArrayBuffer>> {
    const parts = this.chunks(pixels, valuesOf(this.config));
    const all = new Int32Array((pixels.length / valuesOf(this.config)) * tokensOf(this.config));
    let at = 0;
    for (const part of parts) {
      const ids = tf.tidy(() => tf.argMax(this.logitsOf(part), -1));
      all.set((await ids.data()) as Int32Array, at);
      at += ids.size;
      ids.dispose();
    }
    return all;
  }

  /** @returns [n, size, size, 3], values in [0, 1] */
  async pictures(tokens: Int32Array): Promise<Float32Array<ArrayBuffer>> {
    const { config } = this;
    const all = new Float32Array((tokens.length / tokensOf(config)) * valuesOf(config));
    let at = 0;
    for (const part of this.chunks(tokens, tokensOf(config))) {
      const pictures = tf.tidy(() =>
        this.paint(oneHot(tf.tensor1d(part as Int32Array, 'int32'), config.codes)),
      );
      all.set((await pictures.data()) as Float32Array, at);
      at += pictures.size;
      pictures.dispose();
    }
    return all;
  }

  /** @param seed of the Gumbel noise */
  async read(pixels: Uint8Array, temperature: number, seed = 0): Promise<Reconstructions> {
    const tokens = await this.tokens(pixels);
    const hard = await this.pictures(tokens);
    const soft = new Float32Array(hard.length);
    const stream = createRandom(seed).stream('reader');
    let at = 0;
    for (const [chunk, part] of [...this.chunks(pixels, valuesOf(this.config))].entries()) {
      const pictures = tf.tidy(() => {
        const logits = this.logitsOf(part);
        const noise = gumbelNoise(tf.tensor1d(stream.slot(chunk), 'int32'), logits.shape);
        return this.paint(gumbelSoftmax(logits, noise, temperature));
      });
      soft.set((await pictures.data()) as Float32Array, at);
      at += pictures.size;
      pictures.dispose();
    }
    return { tokens, hard, soft };
  }

  /** The logits of every token of one picture. [tokens, K] */
  async logits(pixels: Uint8Array): Promise<Float32Array> {
    const logits = tf.tidy(() => this.logitsOf(pixels));
    const values = (await logits.data()).slice() as Float32Array;
    logits.dispose();
    return values;
  }

  private logitsOf(pixels: ArrayLike<number>): Tensor {
    const { size, channels } = this.config;
    const count = pixels.length / valuesOf(this.config);
    const pictures = tf.tensor4d(unitPixels(pixels as Uint8Array), [count, size, size, channels]);
    return encode(this.parameters(), this.config, pictures);
  }

  private paint(codes: Tensor): Tensor {
    return pictureOf(this.config, decode(this.parameters(), this.config, codes));
  }

  /** Pictures of so many elements each, as many at once as memory likes. */
  private *chunks<T extends Uint8Array | Int32Array>(all: T, each: number): Generator<T> {
    const step = Math.max(1, Math.floor(AT_ONCE / tokensOf(this.config))) * each;
    for (let at = 0; at < all.length; at += step) yield all.subarray(at, at + step) as T;
  }
}

/** Pictures in bytes. @param values in [0, 1] */
export const bytesOf = (values: Float32Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(values, (value) => Math.round(255 * value));
