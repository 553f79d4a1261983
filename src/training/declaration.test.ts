import { expect, it } from 'vitest';
import { shippedBaseModel } from './declaration';

const declaration = {
  baseModels: { body: 'base', dvae: { scenes: 'dvae-scenes', emoji: 'dvae-emoji' } },
};

it('a run starts from the shipped model of its role, and of its data where there is one for each', () => {
  expect(shippedBaseModel(declaration, 'body', 'anything')).toBe('base');
  expect(shippedBaseModel(declaration, 'dvae', 'emoji')).toBe('dvae-emoji');
  expect(shippedBaseModel(declaration, 'dvae', 'own.txt')).toBeUndefined();
  expect(shippedBaseModel(declaration, 'dvae', 'toString')).toBeUndefined();
  expect(shippedBaseModel(declaration, 'clip', 'emoji')).toBeUndefined();
  expect(shippedBaseModel({}, 'body', 'scenes')).toBeUndefined();
});
