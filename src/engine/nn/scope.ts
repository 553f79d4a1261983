import type { Tensor } from '../tf';
import type { Parameters } from './parameters';

/** Looks up parameters under a prefix: `scope('attn.c_attn')('weight')`. */
export interface Scope {
  /** The parameter `<prefix>.<name>`; throws if the model has none by that name. */
  get(name: string): Tensor;
  has(name: string): boolean;
  /** The scope one level down. */
  under(name: string): Scope;
}

export function scopeOf(parameters: Parameters, prefix = ''): Scope {
  const full = (name: string) => (prefix ? `${prefix}.${name}` : name);
  return {
    get(name) {
      const found = parameters.get(full(name));
      if (!found) throw new Error(`The model has no parameter ${full(name)}.`);
      return found;
    },
    has: (name) => parameters.has(full(name)),
    under: (name) => scopeOf(parameters, full(name)),
  };
}
