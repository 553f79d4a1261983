import { registerClip } from './clip';
import { registerSlice } from './slice';

export function correctWasm(): void {
  registerClip();
  registerSlice();
}
