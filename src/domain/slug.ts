/**
 * The slug of a name by rule: NFKC, lower case, runs of space become one hyphen. Everything else
 * stays, so that a Chinese name is its own slug; the writer overrules it where the blog differs.
 */
export function slugOf(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim().replace(/\s+/gu, '-');
}
