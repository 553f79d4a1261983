import { tf, type Tensor } from '../tf';

/**
 * Constants that operations need again at every step (masks, ones), made once for a backend. For the
 * backend itself, not its name: after the loss of a GPU another bears the same name, and the old one's
 * tensors would crash it.
 */
const kept = new WeakMap<object, Map<string, Tensor>>();

function ofBackend(): Map<string, Tensor> {
  const backend = tf.backend();
  let constants = kept.get(backend);
  if (!constants) kept.set(backend, (constants = new Map()));
  return constants;
}

/** The constant of this name, made at its first use and kept until `disposeConstants`. */
export function constant<T extends Tensor>(name: string, make: () => T): T {
  const constants = ofBackend();
  const found = constants.get(name);
  if (found && !found.isDisposed) return found as T;
  const made = tf.keep(tf.tidy(make));
  constants.set(name, made);
  return made;
}

/** Frees every constant of the active backend; the next use makes it again. */
export function disposeConstants(): void {
  const constants = ofBackend();
  for (const tensor of constants.values()) if (!tensor.isDisposed) tensor.dispose();
  constants.clear();
}
