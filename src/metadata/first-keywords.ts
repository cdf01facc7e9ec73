import { limits } from './limits';
import { declaredText } from './plain-text';

/** The keywords of the first family that names any. */
export function firstKeywords(candidates: Iterable<string[]>): string[] {
  for (const raw of candidates) {
    const words = keywordList(raw);
    if (words.length > 0) return words;
  }
  return [];
}

/** The page's keywords in its order, no two alike whatever their case. */
function keywordList(raw: string[]): string[] {
  const seen = new Set<string>();
  const parted = raw.flatMap((text) => declaredText(text, limits.rawText).split(/[,;،、]/));
  return parted
    .map((word) => word.trim().replace(/^#(?=\S)/, ''))
    .filter(
      (word) =>
        word !== '' &&
        word.length <= limits.keyword &&
        !seen.has(word.toLowerCase()) &&
        seen.add(word.toLowerCase()),
    )
    .slice(0, limits.keywords);
}
