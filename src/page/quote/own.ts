/**
 * A property as the platform defines it. On a form or a document, `node.parentNode` may be an input
 * that the page named so (DOM clobbering); the getter of the prototype can't be shadowed. Works on
 * nodes of same-origin frames too.
 */
export function own<P extends object, K extends keyof P>(prototype: P, key: K, of: object): P[K] {
  const value: P[K] = Reflect.get(prototype, key, of);
  return value;
}
