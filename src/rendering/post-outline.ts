import { siteNameOf, type Clip } from '../domain/clip';
import { dayOf } from '../domain/day';
import type { ClipEntry, Entry } from '../domain/digest';
import { isReadMore } from '../domain/digest/read-more';
import { lineWithoutNotes } from '../domain/markdown/private-notes';
import type { Block, PostEntry, PostOutline, PostSection } from './post';
import { safeUrl } from './safe-url';
import { viaName } from './styles/entry-shapes';
import { passageUrl, quoteMarkdown, quotesOf, renderProse, type StyleContext } from './styles/prose';

/** A post's entries one by one; they are put together when a template asks for them, not at each keystroke. */
export class LazyOutline implements PostOutline {
  readonly #entries: readonly Entry[];
  readonly #context: StyleContext;

  constructor(entries: readonly Entry[], context: StyleContext) {
    this.#entries = entries;
    this.#context = context;
  }

  /** The entries under their headings, without sections that hold none. */
  sections(): PostSection[] {
    const sections: PostSection[] = [];
    let open: PostSection = { title: '', level: 2, entries: [] };
    let number = 0;
    for (const entry of this.#entries) {
      if (entry.kind === 'heading') {
        open = { title: lineWithoutNotes(entry.text.trim()), level: entry.level ?? 2, entries: [] };
        sections.push(open);
      } else {
        const clip = entry.kind === 'clip' ? this.#context.clips.get(entry.clipId) : undefined;
        if (entry.kind === 'clip' && !clip) continue;
        if (entry.kind === 'text' && isReadMore(entry.text)) continue;
        if (sections.length === 0) sections.push(open);
        open.entries.push(
          entry.kind === 'clip' && clip ? this.#clip(entry, clip, (number += 1)) : this.#text(entry),
        );
      }
    }
    return sections;
  }

  #clip(entry: ClipEntry, clip: Clip, number: number): PostEntry {
    const { resolver, options, notes, zone } = this.#context;
    const block = (markdown: string, url: string) => {
      const resolved = resolver.resolveLinks(markdown, { url, title: clip.title }, options);
      return blocksOf(notes.numbered(resolved));
    };
    const url = entry.url ?? clip.url;
    const title = clip.title.trim() === '' ? url : clip.title.trim();
    return {
      kind: 'clip',
      number,
      url: safeUrl(url),
      title,
      words: block(entry.wording ?? clip.comment, url),
      quotes: quotesOf(entry, clip).map((quote) => ({
        text: quote.text,
        markdown: quoteMarkdown(quote, resolver),
        words: block(quote.comment, passageUrl(url, quote)),
        link: passageUrl(url, quote),
      })),
      author: clip.authors.join(', '),
      site: siteNameOf(clip),
      day: dayOf(clip.savedAt, zone),
      published: clip.published ?? '',
      description: clip.description?.trim() ?? '',
      via: clip.via ? { url: safeUrl(clip.via.url), title: viaName(clip.via) } : { url: '', title: '' },
      tags: clip.tags,
      image: safeUrl(clip.image ?? ''),
    };
  }

  #text(entry: Entry): PostEntry {
    return {
      kind: 'text',
      number: 0,
      url: '',
      title: '',
      words: renderProse([entry], this.#context, { titled: false, viaLines: false }),
      quotes: [],
      author: '',
      site: '',
      day: '',
      published: '',
      description: '',
      via: { url: '', title: '' },
      tags: [],
      image: '',
    };
  }
}

function blocksOf(markdown: string): Block[] {
  return markdown === '' ? [] : [{ kind: 'prose', pieces: [markdown] }];
}
