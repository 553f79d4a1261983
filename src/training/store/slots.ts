/**
 * A run has two slots, written in turn. A write that is torn (by a crash, a full disk, a browser that
 * forgets half) leaves a slot whose checksum does not hold, and the other slot still loads.
 */
import { crc32 } from '#engine/checkpoint';

export const SLOTS = [0, 1] as const;

export type SlotIndex = (typeof SLOTS)[number];

/** What is kept beside the bytes of one slot. */
export interface Slot {
  key: string;
  slot: SlotIndex;
  /** Counts the writes of this run; the greater is the newer, whatever the step. */
  generation: number;
  step: number;
  savedAt: string;
  /** Of the bytes of the tensors. */
  length: number;
  /** JSON text. */
  record: string;
  /** Over everything above and the bytes. */
  checksum: number;
}

type Unsealed = Omit<Slot, 'checksum'>;

export type Bytes = Uint8Array<ArrayBuffer>;

export function seal(slot: Unsealed, bytes: Bytes): Slot {
  return { ...slot, checksum: checksumOf(slot, bytes) };
}

export function isWhole(slot: Slot, bytes: unknown): bytes is Bytes {
  return (
    bytes instanceof Uint8Array &&
    bytes.length === slot.length &&
    checksumOf(slot, bytes as Bytes) === slot.checksum
  );
}

export function newestSlotFirst(slots: readonly Slot[]): Slot[] {
  return [...slots].sort((a, b) => b.generation - a.generation);
}

function checksumOf(slot: Unsealed, bytes: Bytes): number {
  const { key, generation, step, savedAt, length, record } = slot;
  const fields = JSON.stringify([key, slot.slot, generation, step, savedAt, length, record]);
  return crc32(bytes, crc32(new TextEncoder().encode(fields)));
}
