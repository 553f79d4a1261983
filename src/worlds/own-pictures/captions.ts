import { LONGEST_CAPTION } from './album';

/** A caption as it is kept: in one line, no longer than fits. */
export const tidyCaption = (caption: string): string =>
  [...caption.replace(/\s+/g, ' ').trim()].slice(0, LONGEST_CAPTION).join('');

/** What a file is called, as a caption: `photos/red_apple-2.png` is “red apple”. */
export function captionOfName(path: string): string {
  const name = baseName(path).replace(/\.[^.]*$/, '');
  return tidyCaption(name.replace(/[_-]+/g, ' ').replace(/[ (]*\d+\)?$/, ''));
}

export const baseName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;

/**
 * A table of captions, one file a line: its name, then its caption; separated by a comma, a semicolon or a
 * tab. A field with a separator in it stands in double quotes. A first line that names no file is a heading.
 *
 * @returns captions by file name, without folders and in lower case
 */
export function readCaptionTable(text: string): Map<string, string> {
  const lines = fieldsOf(text.replace(/^\ufeff/, ''));
  const captions = new Map<string, string>();
  for (const [name = '', ...rest] of lines) {
    const caption = tidyCaption(rest.find((field) => field.trim() !== '') ?? '');
    const file = baseName(name.trim()).toLowerCase();
    if (file !== '' && caption !== '' && /\.[a-z0-9]+$/.test(file)) captions.set(file, caption);
  }
  return captions;
}

/** Lines of fields, by RFC 4180, for whichever separator the first line has. */
function fieldsOf(text: string): string[][] {
  const separator = /[,;\t]/.exec(text.split('\n')[0])?.[0] ?? ',';
  const lines: string[][] = [[]];
  let field = '';
  let quoted = false;
  const endField = () => {
    lines.at(-1)!.push(field);
    field = '';
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') field += text[++at];
      else quoted = false;
    } else if (character === '"' && field === '') quoted = true;
    else if (character === separator) endField();
    else if (character === '\n') {
      endField();
      lines.push([]);
    } else if (character !== '\r') field += character;
  }
  endField();
  return lines;
}
