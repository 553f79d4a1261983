/** Where the vectors of a head lie in the buffers of an attention, and how the code goes through them. */

/** Queries, keys, values, what attention gives, and the gradients of each. */
export type Part = 'q' | 'k' | 'v' | 'y' | 'dy' | 'dq' | 'dk' | 'dv';

const PLACES: Record<Part, { binding: string; side: string; stride: string; offset: string }> = {
  q: { binding: 'q', side: 'queries', stride: 'qStride', offset: '' },
  k: { binding: 'kv', side: 'keys', stride: 'kvStride', offset: ' + sizes.kOffset' },
  v: { binding: 'kv', side: 'keys', stride: 'kvStride', offset: ' + sizes.vOffset' },
  y: { binding: 'y', side: 'queries', stride: 'yStride', offset: '' },
  dy: { binding: 'dy', side: 'queries', stride: 'yStride', offset: '' },
  dq: { binding: 'dq', side: 'queries', stride: 'qStride', offset: '' },
  dk: { binding: 'dkv', side: 'keys', stride: 'kvStride', offset: ' + sizes.kOffset' },
  dv: { binding: 'dkv', side: 'keys', stride: 'kvStride', offset: ' + sizes.vOffset' },
};

/** A head's numbers, four at a time; the last chunk of a head may be a part of four. */
export class HeadChunks {
  readonly count: number;

  /**
   * @param size numbers of a head
   * @param vectors whether buffers are arrays of vec4<f32>, with strides and offsets in those
   * @param unrolled whether the innermost statements are written out for each chunk
   */
  constructor(
    private readonly size: number,
    private readonly vectors: boolean,
    private readonly unrolled: boolean,
  ) {
    this.count = Math.ceil(size / 4);
  }

  /** Statements for every chunk; `statement` gets the chunk's number as an expression. */
  each(statement: (chunk: string) => string): string {
    if (!this.unrolled) return `for (var j = 0u; j < ${this.count}u; j++) { ${statement('j')} }`;
    return [...Array(this.count).keys()].map((j) => statement(`${j}u`)).join('\n');
  }

  /** A loop over the chunks `j` of all rows `i` of a thread, with `n` the number of each among all. */
  ofRows(rows: number, statements: string): string {
    return `for (var n = 0u; n < ${rows * this.count}u; n++) {
      let i = n / ${this.count}u;
      let j = n % ${this.count}u;
      ${statements}
    }`;
  }

  /** The address of a row's vector in its buffer, for `load` and `store`. */
  address(part: Part, row: string): string {
    const { side, stride, offset } = PLACES[part];
    const head = this.vectors ? this.count : this.size;
    return `(batch * sizes.${side} + ${row}) * sizes.${stride}${offset} + head * ${head}u`;
  }

  load(part: Part, address: string, chunk: string): string {
    const { binding } = PLACES[part];
    if (this.vectors) return `${binding}[${address} + ${chunk}]`;
    const numbers = [0, 1, 2, 3].map((i) => {
      const at = `4u * ${chunk} + ${i}u`;
      return `select(0.0, ${binding}[${address} + ${at}], ${at} < ${this.size}u)`;
    });
    return `vec4<f32>(${numbers.join(', ')})`;
  }

  store(part: Part, address: string, chunk: string, value: string): string {
    const { binding } = PLACES[part];
    if (this.vectors) return `${binding}[${address} + ${chunk}] = ${value};`;
    const numbers = ['x', 'y', 'z', 'w'].map((component, i) => {
      const at = `4u * ${chunk} + ${i}u`;
      return `if (${at} < ${this.size}u) { ${binding}[${address} + ${at}] = all.${component}; }`;
    });
    return `{ let all = ${value}; ${numbers.join(' ')} }`;
  }
}
