import type { Clip } from '../../src/domain/clip';
import type { Quote } from '../../src/domain/quote';
import { randomOf, zipfOf, type Random } from './random';
import { englishWords, hostNames, tagNames } from './vocabulary';
import { englishWriter, unspacedWriters, type Writer } from './writer';

/** What library is wanted. The same order gives the same bytes, in Node and in a page alike. */
export interface LibraryOrder {
  clips: number;
  seed: number;
}

const years = { from: Date.UTC(2016, 4, 1), to: Date.UTC(2026, 4, 1) };
const day = 86_400_000;
const given =
  'Ada Amir Chen Elena Fatima Grace Hiro Ines José Kwame Lena Mei Noor Olu Priya Sven Yuki Zoë'.split(' ');
const family =
  'Berg Costa Diallo Eze Fischer García Haddad Ito Jones Kim Łuczak Müller Nguyen Okafor Patel'.split(' ');
/** Of a hundred clips so many have no tag, one tag, … six tags. */
const tagCounts = [15, 22, 25, 18, 11, 6, 3].flatMap((share, count) =>
  Array.from({ length: share }, () => count),
);

/** A library as one list, in the order in which it was saved. */
export function generateLibrary(order: LibraryOrder): Clip[] {
  return [...generateBatches({ ...order, batch: order.clips })].flat();
}

/** The library of `generateLibrary` in pieces, for those that memory should not hold at once. */
export function* generateBatches(order: LibraryOrder & { batch?: number }): Generator<Clip[], void> {
  const { clips, batch = 10_000 } = order;
  const make = clipMaker(order);
  for (let at = 0; at < clips; at += batch) {
    yield Array.from({ length: Math.min(batch, clips - at) }, (_, n) => make(at + n));
  }
}

function clipMaker({ clips, seed }: LibraryOrder): (index: number) => Clip {
  const random = randomOf(seed);
  const words = englishWords(30_000);
  const english = englishWriter(words, tagNames(1_850, words));
  const host = zipfOf(hostNames(5_000, words));
  /** Addresses that a later clip may double. */
  const recent: string[] = [];

  return (index) => {
    const saved = Math.floor(years.from + ((index + random.unit()) / clips) * (years.to - years.from));
    const writer = random.chance(0.05) ? random.pick(unspacedWriters) : english;
    const site = host(random);
    const title = writer.title(random, 4 + random.below(6) + random.below(6));
    const twin = index > 0 && random.chance(0.01) ? random.pick(recent) : undefined;
    const fresh = `https://${site}/${random.below(12)}/${slug(title)}${index.toString(36)}`;
    if (twin === undefined) recent[index % 1_000 < recent.length ? index % 1_000 : recent.length] = fresh;
    const savedAt = new Date(saved).toISOString();
    const later = (share: number, days: number) =>
      random.chance(share) ? new Date(saved + (1 + random.below(days)) * day).toISOString() : undefined;
    const trashedAt = later(0.01, 30);

    return {
      id: uuidv7(saved, random),
      url: twin === undefined ? fresh : twin + random.pick(['/', '?utm_source=feed', '?fbclid=1']),
      title,
      authors: random.chance(0.7) ? [`${random.pick(given)} ${random.pick(family)}`] : [],
      ...(random.chance(0.8) && { site: site.split('.').at(-2) }),
      ...(random.chance(0.6) && { published: savedAt.slice(0, 10) }),
      ...(random.chance(0.5) && { description: writer.prose(random, 8 + random.below(20)) }),
      language: writer.language,
      keywords: [],
      comment: random.chance(0.6) ? commentOf(writer, random) : '',
      quotes: random.chance(0.2)
        ? Array.from({ length: 1 + random.below(3) }, () => quoteOf(writer, saved, random))
        : [],
      tags: [...new Set(Array.from({ length: random.pick(tagCounts) }, () => writer.tag(random)))],
      ...(random.chance(0.05) && { via: { url: `https://${host(random)}/` } }),
      private: random.chance(0.02),
      savedAt,
      changedAt: trashedAt ?? later(0.1, 100) ?? savedAt,
      ...(trashedAt !== undefined && { trashedAt }),
    };
  };
}

/** 5 to 60 words, short ones more often; in one of five the clip's link stands amid the words. */
function commentOf(writer: Writer, random: Random): string {
  const words = 5 + Math.floor(56 * random.unit() * random.unit());
  if (words < 10 || !random.chance(0.2)) return writer.prose(random, words);
  return `[${writer.title(random, 3)}]() ${writer.prose(random, words - 3)}`;
}

function quoteOf(writer: Writer, saved: number, random: Random): Quote {
  const text = writer.prose(random, 10 + random.below(60));
  return {
    id: uuidv7(saved, random),
    text,
    markdown: text,
    ...(random.chance(0.9) && { fragment: `text=${encodeURIComponent(text.slice(0, 20))}` }),
    comment: random.chance(0.3) ? writer.prose(random, 5 + random.below(15)) : '',
  };
}

/** The words of an English title as addresses have them; other titles leave only their number. */
function slug(title: string): string {
  return /^[\w ]+$/.test(title) ? `${title.toLowerCase().replaceAll(' ', '-')}-` : '';
}

/** RFC 9562: 48 bits of milliseconds, the version, and chance. */
function uuidv7(ms: number, random: Random): string {
  const time = hex(ms, 12);
  const chance = hex(random.below(2 ** 32), 8) + hex(random.below(2 ** 32), 8);
  const variant = hex(0x8000 + random.below(0x4000), 4);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(0, 3)}-${variant}-${chance.slice(3, 15)}`;
}

function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, '0');
}
