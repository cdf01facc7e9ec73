/** PouchDB asks every browser for its name; Node 20 has no such thing to ask. */
if (!('navigator' in globalThis))
  Object.defineProperty(globalThis, 'navigator', { value: { userAgent: 'Node' }, configurable: true });
