import { expect, it } from 'vitest';
import { memoryStore } from '#training/store';
import { machineMemory } from './machine-memory';

it('what was found out about a machine is there at the next visit', async () => {
  const store = memoryStore();
  const memory = machineMemory(async () => store);
  expect(await memory.read('product tile: acme')).toBeNull();
  await memory.write('product tile: acme', '32 32 8');
  const later = machineMemory(async () => store);
  expect(await later.read('product tile: acme')).toBe('32 32 8');
});
