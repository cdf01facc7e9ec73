/** So many lines are shown of what is new. */
const maxNews = 8;

/**
 * What a changelog in Keep-a-Changelog form says of a version: the first sentence of each of its entries.
 * Nothing where it does not know that version.
 */
export function newsOf(changelog: string, version: string): string[] {
  const sections = changelog.split(/^## /m);
  const section = sections.find((one) => one.startsWith(`[${version}]`)) ?? '';
  const entries = [...section.matchAll(/^- (.+)$/gm)].map(([, text = '']) => firstSentence(text));
  return entries.slice(0, maxNews);
}

function firstSentence(text: string): string {
  return (/^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text).replaceAll('`', '');
}
