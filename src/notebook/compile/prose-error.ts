/** A mistake in a lesson's prose. The message names file and line, so that an editor can jump there. */
export class ProseError extends Error {
  constructor(file: string, line: number | undefined, message: string) {
    super(`${file}${line === undefined ? '' : `:${line}`}: ${message}`);
    this.name = 'ProseError';
  }
}

/** Reports a mistake in the file being compiled; never returns. */
export type Fail = (message: string, line?: number) => never;
