import { siteNameOf, type Clip, type Via } from '../../domain/clip';
import type { EntryShape } from '../../domain/digest/post-layout';
import { escapeLineStart, escapeMarkdown, linkDestination, titleLink } from '../markdown/escape-markdown';
import type { LinkResolver, ResolvedMarkdown, ResolveOptions } from '../markdown/resolve-links';
import { safeUrl } from '../safe-url';
import type { Wording } from '../wording/languages';
import { fillPattern } from '../wording/wordings';

interface ShapeContext {
  resolver: LinkResolver;
  options: ResolveOptions;
  wording: Wording;
  /** A clip's words: with its title in front where they hold no empty link, or as they are. */
  titled: boolean;
  /** Whether a clip says where it was found. In prose that would break the sentence. */
  viaLines: boolean;
}

/** A passage of a clip's entry, and whether it goes on in the paragraph of the one before. */
export interface ShapedText {
  resolved: ResolvedMarkdown;
  runOn: boolean;
}

/** What is written of a clip in one of the built-in shapes; its quotes follow on blocks of their own. */
export function shapeClip(
  clip: Clip,
  words: string,
  shape: Exclude<EntryShape, 'table'>,
  context: ShapeContext,
): ShapedText[] {
  const { resolver, options, wording, titled, viaLines } = context;
  const said = () => resolver.resolveLinks(words, clip, options);
  const via = clip.via ? [{ resolved: sentence(viaLine(clip.via, wording)), runOn: true }] : [];
  const title = titled ? [{ resolved: sentence(titleLink(clip)), runOn: false }] : [];
  switch (shape) {
    case 'title-words':
      return [...title, { resolved: said(), runOn: titled }, ...(viaLines ? via : [])];
    case 'byline':
      return [
        { resolved: sentence(byline(clip, titled)), runOn: false },
        { resolved: said(), runOn: false },
      ];
    case 'excerpt': {
      const words = escapeMarkdown(clip.description?.trim() ?? '');
      const excerpt = sentence(titled ? words : escapeLineStart(words));
      return [...title, { resolved: excerpt, runOn: titled }, ...via, { resolved: said(), runOn: false }];
    }
    default: {
      const resolved = titled ? resolver.resolveClipLinks(words, clip, options) : said();
      return [
        { resolved, runOn: false },
        ...(viaLines ? via.map((one) => ({ ...one, runOn: titled || words.trim() !== '' })) : []),
      ];
    }
  }
}

/** A row of a table: the linked title with its picture, the site, the words in one line. */
export function tableRow(clip: Clip, words: string, image: string): string {
  const title = [image, titleLink(clip)].filter(Boolean).join(' ');
  const cells = [title, escapeMarkdown(siteNameOf(clip)), words];
  return `| ${cells.map(cell).join(' | ')} |`;
}

/** Markdown as a cell: in one line, without a bar that would begin another. */
function cell(markdown: string): string {
  return markdown.replace(/\s*\n\s*/g, ' ').replace(/(?<!\\)((?:\\\\)*)\|/g, '$1\\|');
}

/** The clip's own image, where its page named one. */
export function picture({ image, title }: Clip): string {
  const address = safeUrl(image ?? '');
  return /^https?:/i.test(address) ? `![${escapeMarkdown(title.trim())}](${linkDestination(address)})` : '';
}

/** Where the link was found, as Markdown: `(via [Their page](…))`. */
export function viaLine({ url, title }: Via, wording: Wording): string {
  const source = { url, title: viaName({ url, ...(title !== undefined && { title }) }) };
  return escapeLineStart(fillPattern(wording.via, escapeMarkdown, () => [titleLink(source)]).join(''));
}

/** What the page is called on which a link was found. */
export function viaName({ url, title }: Via): string {
  return title ?? hostOf(url);
}

function byline(clip: Clip, titled: boolean): string {
  const parts = [siteNameOf(clip), clip.authors.map((author) => author.trim()).join(', ')];
  const named = parts.filter(Boolean).map((part) => escapeMarkdown(part));
  return escapeLineStart([...(titled ? [titleLink(clip)] : []), ...named].join(' – '));
}

export function sentence(markdown: string): ResolvedMarkdown {
  return { markdown, filled: 0, calls: [], startsAsParagraph: true, endsAsParagraph: true };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
}
