import { expect, it } from 'vitest';
import { shippedStart } from './declaration';

const declaration = {
  from: { body: 'base', dvae: { scenes: 'dvae-scenes', emoji: 'dvae-emoji' } },
};

it('a run starts from the shipped model of its role, and of its data where there is one for each', () => {
  expect(shippedStart(declaration, 'body', 'anything')).toBe('base');
  expect(shippedStart(declaration, 'dvae', 'emoji')).toBe('dvae-emoji');
  expect(shippedStart(declaration, 'dvae', 'own.txt')).toBeUndefined();
  expect(shippedStart(declaration, 'dvae', 'toString')).toBeUndefined();
  expect(shippedStart(declaration, 'clip', 'emoji')).toBeUndefined();
  expect(shippedStart({}, 'body', 'scenes')).toBeUndefined();
});
