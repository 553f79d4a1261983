/** Something given that cannot be worked with; the message says what to change. */
export class Problem extends Error {
  override readonly name = 'Problem';
}
