import { withoutCode } from './without-code';

/** Words that say nothing of where a link leads, read out of their sentence as screen readers do. */
const weak = new Set(
  `here, click here, this, this link, link, read more, more, read, source, website, page, this page, article,
  this article, this post, 这里, 此处, 点击, 点击这里, 点此, 链接, 这个链接, 更多, 阅读更多, 来源, 网站, 这篇文章, 本文`
    .split(',')
    .map((words) => words.trim()),
);

/** The words of the first link that are one of those, as they stand there. */
export function weakLink(markdown: string): string | undefined {
  for (const [, words = ''] of withoutCode(markdown).matchAll(/(?<!!)\[([^[\]]*)\]\(/g)) {
    const plain = words.replaceAll(/[*_~]/g, '').trim();
    if (weak.has(plain.toLowerCase().replace(/[.,:;!?。，：；！？…>»→\s]+$/u, ''))) return plain;
  }
  return undefined;
}

/** The first address that stands in the text for everyone to see, as words or as the words of a link. */
export function bareAddress(markdown: string): string | undefined {
  const visible = withoutCode(markdown).replaceAll(/\]\([^)]*\)|^\s*\[[^\]]+\]:.*$/gm, ']');
  return /\bhttps?:\/\/[^\s\]>)]+/i.exec(visible)?.[0];
}
