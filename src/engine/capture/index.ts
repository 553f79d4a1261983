export { Slots, type SlotSpec } from './slots';
