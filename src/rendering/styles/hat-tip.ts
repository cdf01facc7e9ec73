import type { Via } from '../../domain/clip';
import { escapeMarkdown } from '../markdown/escape-markdown';
import { titleLink } from '../markdown/title-link';
import { fillPattern } from '../wording/fill-pattern';
import type { Wording } from '../wording/wordings';

/** Where the link was found, as Markdown: `(via [Their page](…))`. */
export function hatTip({ url, title }: Via, wording: Wording): string {
  const source = { url, title: title ?? hostOf(url) };
  return fillPattern(wording.via, escapeMarkdown, () => [titleLink(source)]).join('');
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
}
