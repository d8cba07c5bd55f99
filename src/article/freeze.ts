// Makes a value unchangeable in all its parts. Called by load.ts and plain.ts.

/** @returns The same value, it and everything in it frozen; the value must be a tree (no cycles). */
export function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}
