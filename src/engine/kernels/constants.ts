import { tf, type Tensor } from '../tf';

/** Constants that operations need again at every step (masks, ones), made once for a backend. */
const kept = new Map<string, Tensor>();

/** The constant of this name, made at its first use and kept until `disposeConstants`. */
export function constant<T extends Tensor>(name: string, make: () => T): T {
  const key = `${tf.getBackend()}/${name}`;
  const found = kept.get(key);
  if (found && !found.isDisposed) return found as T;
  const made = tf.keep(tf.tidy(make));
  kept.set(key, made);
  return made;
}

/** Frees every constant; the next use makes it again. */
export function disposeConstants(): void {
  for (const tensor of kept.values()) if (!tensor.isDisposed) tensor.dispose();
  kept.clear();
}
