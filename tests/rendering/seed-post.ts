import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Term } from '../../src/domain/digest';
import { aDigest, aQuote, clipsInOrder } from './builders';

const folder = join(import.meta.dirname, '../fixtures/seed-post');

interface SeedFile {
  title: string;
  author: string;
  date: string;
  language: string;
  blog: string;
  categories: Term[];
  tags: Term[];
  clips: {
    url: string;
    title: string;
    comment: string;
    quotes: { text: string }[];
    tags: string[];
    joined: boolean;
  }[];
}

export function seedFile(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

/** The model post of 2016, as a digest with its entries and clips. */
export function seedPost() {
  const { title, author, date, language, blog, categories, tags, clips } = JSON.parse(
    seedFile('digest.json'),
  ) as SeedFile;
  return {
    digest: aDigest({ title, author, date, language, blog, categories, tags, slug: 'spark-flink' }),
    ...clipsInOrder(
      ...clips.map(({ url, title, comment, tags, joined, quotes }) => ({
        url,
        title,
        comment,
        tags,
        runOn: joined,
        quotes: quotes.map(({ text }, i) => aQuote({ id: `quote-${i}`, text, markdown: text })),
      })),
    ),
  };
}
