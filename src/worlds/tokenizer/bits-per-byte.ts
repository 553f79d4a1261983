/**
 * Loss per byte of text, in bits. Losses per token cannot be compared across vocabularies, since
 * their tokens differ in length; this can.
 * @param natsPerToken mean cross-entropy, natural logarithm
 * @param tokens number of tokens over which that mean was taken
 * @param bytes number of UTF-8 bytes which those tokens stand for
 */
export function bitsPerByte(natsPerToken: number, tokens: number, bytes: number): number {
  return (natsPerToken * tokens) / (bytes * Math.LN2);
}
