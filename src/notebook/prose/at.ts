/** File and line of something in a lesson's Markdown, as an editor can jump to it. */
export const at = ({ file }: { file: string }, line?: number): string =>
  line ? `${file}:${line}` : file;
