/** Names of fields that hold what nobody but its owner may see, wherever in a setting they stand. */
const secret = /passw|passphrase|token|secret|credential|authori[sz]ation|api_?key/i;

/** The value without the fields whose names say that they hold a password or a token. */
export function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !secret.test(name));
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutSecrets(inner)]));
}
