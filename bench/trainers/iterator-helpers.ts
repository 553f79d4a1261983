/**
 * Iterator helpers (https://tc39.es/ecma262/#sec-iterator.prototype), which jax-js uses and Node has from
 * version 22 on: as many of them as it needs here, by way of an array.
 */
const prototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));

prototype.map ??= function <In, Out>(this: Iterable<In>, change: (value: In, i: number) => Out) {
  return Array.from(this, change).values();
};

prototype.filter ??= function <In>(this: Iterable<In>, keep: (value: In, i: number) => boolean) {
  return Array.from(this).filter(keep).values();
};
