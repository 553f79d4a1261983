/** Why a checkpoint cannot be read or written. */
export type CheckpointErrorCode =
  | 'truncated' // shorter than its own header says
  | 'badHeader' // the header is not the JSON that the format asks for
  | 'tooLarge' // over a limit that protects the page
  | 'badName' // a tensor or metadata name that is reserved, empty or overlong
  | 'badDtype' // an element type that is unknown, or not the one asked for
  | 'badShape' // not a list of sizes, or not the size of its data
  | 'badOffsets' // bytes that overlap, leave a hole, or lie outside the file
  | 'badMetadata' // metadata that is not text
  | 'notFinite' // NaN or infinity among the values
  | 'badZip' // not a zip archive, or a damaged one
  | 'badConfig' // config.json does not describe a model that we can build
  | 'missingFile' // a folder without one of its files
  | 'missingTensor'; // weights that the configuration asks for are absent or of another shape

/** A checkpoint that cannot be used: what is wrong, and what its reader can do next. */
export class CheckpointError extends Error {
  override readonly name = 'CheckpointError';

  /**
   * @param code for the page, which has its own sentence in the reader's language
   * @param problem what is wrong, as one English sentence
   * @param nextAction what to do about it, as one English sentence
   */
  constructor(
    readonly code: CheckpointErrorCode,
    readonly problem: string,
    readonly nextAction: string,
  ) {
    super(`${problem} ${nextAction}`);
  }
}

/** Text from a file, shortened and quoted so that it cannot flood or disguise a message. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
