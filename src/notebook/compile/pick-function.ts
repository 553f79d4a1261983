/**
 * Finds one declaration in a module, with the comment above it.
 * Relies on the project's formatting: a declaration begins and ends at the left margin.
 * @returns the first and the last line, from 0, the last included
 * @throws if the module has no such declaration, or more than one (overloads)
 */
export function pickDeclaration(lines: readonly string[], name: string): [number, number] {
  const declares = new RegExp(
    `^(export )?(default )?(async )?(function\\*?|const|class|interface|type) ${name}\\b`,
  );
  const found = lines.flatMap((line, index) => (declares.test(line) ? [index] : []));
  const [start] = found;
  if (start === undefined) throw new Error(`no declaration of ${name}`);
  if (found.length > 1) throw new Error(`${name} is declared ${found.length} times`);
  return [commentStart(lines, start), declarationEnd(lines, start)];
}

function commentStart(lines: readonly string[], start: number): number {
  let first = start;
  while (first > 0 && /^( ?\*|\/\*\*|\/\/)/.test(lines[first - 1] ?? '')) first--;
  return first;
}

function declarationEnd(lines: readonly string[], start: number): number {
  if (/;\s*$/.test(lines[start] ?? '')) return start;
  for (let index = start + 1; index < lines.length; index++) {
    const line = lines[index] ?? '';
    // `}` or `);` closes it; `}: Options) {` and `): Tensor {` only close the parameters.
    if (/^[}\])].*[;}]?$/.test(line) && !/[{([,]$/.test(line)) return index;
    if (/^\S/.test(line) && !/^[})\]]/.test(line)) return index - 1;
    // An expression that goes on without brackets, indented, to its semicolon.
    if (/;$/.test(line) && !hasOpenBracket(lines.slice(start, index + 1))) return index;
  }
  return lines.length - 1;
}

function hasOpenBracket(lines: readonly string[]): boolean {
  let depth = 0;
  for (const char of lines.join('\n')) {
    if ('{(['.includes(char)) depth++;
    else if ('})]'.includes(char)) depth--;
  }
  return depth !== 0;
}
