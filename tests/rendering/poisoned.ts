import { aClip, aDigest, anOutline, aQuote } from './builders';

/** A digest with one text in every place that a page, a file or a hasty writer can fill. */
export function poisoned(text: string) {
  const clip = aClip({
    title: text,
    url: `https://e.org/?q=${text}`,
    comment: text,
    quotes: [aQuote({ text, markdown: '', fragment: text })],
    tags: [text],
    via: { url: text, title: text },
  });
  const unsafe = aClip({ id: 'clip-2', url: text, title: '', comment: `[x]() ${text}` });
  return {
    digest: aDigest({
      title: text,
      author: text,
      slug: text,
      blog: text,
      categories: [{ name: text, slug: text }],
      tags: [{ name: text, slug: 'slug' }],
    }),
    entries: anOutline(
      { kind: 'heading', text },
      { kind: 'clip', clipId: clip.id, runOn: false },
      { kind: 'clip', clipId: unsafe.id, runOn: true },
    ),
    clips: new Map([clip, unsafe].map((c) => [c.id, c])),
  };
}
