/** Text in which half a surrogate pair is U+FFFD: it would make `encodeURIComponent` throw later on. */
export function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}
