import type { Properties } from 'hast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { Fail } from './prose-error.ts';

type Directive = ContainerDirective | LeafDirective | TextDirective;

/** Gives a directive the element that remark-rehype makes of it. */
export function become(node: Directive, tag: string, properties: Properties) {
  node.data = { ...node.data, hName: tag, hProperties: properties };
}

/** An attribute that the directive cannot do without. */
export function attribute(node: Directive, name: string, fail: Fail): string {
  const value = node.attributes?.[name];
  if (!value) return fail(`:${node.name} needs {${name}=…}`, node.position?.start.line);
  return value;
}
