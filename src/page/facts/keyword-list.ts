import { limits } from './limits';
import { declaredText } from './plain-text';

/** The page's keywords in its order, no two alike whatever their case. */
export function keywordList(raw: string[]): string[] {
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
