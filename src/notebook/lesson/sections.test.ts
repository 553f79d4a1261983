import { expect, it } from 'vitest';
import { compileProse } from '../compile/compile-prose';
import { sections } from './sections';

it('puts each cell under the section it stands in', async () => {
  const source = `---
title: T
summary: S
---
::cell{id=before}

## One {#one}

::cell{id=a}

### Detail {#detail}

::cell{id=b}

## Two {#two}

## Three {#three}

::cell{id=c}
`;
  expect(sections(await compileProse(source, 'p.md', 'en'))).toEqual([
    { id: 'one', text: 'One', cells: ['a', 'b'], children: [{ id: 'detail', text: 'Detail' }] },
    { id: 'two', text: 'Two', cells: [], children: [] },
    { id: 'three', text: 'Three', cells: ['c'], children: [] },
  ]);
});
