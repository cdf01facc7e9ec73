import { slugOf } from '../domain/slug';

/** What names a digest's file. */
export interface Named {
  date: string;
  slug: string;
  title: string;
}

const longest = 80;

/** A digest's slug as part of a file name, without what a file system or an address would refuse. */
export function fileStem({ slug, title }: Named): string {
  const stem = slugOf(slug.trim() === '' ? title : slug)
    .replace(/[\p{C}\s"'*/:<>?\\|#%&{}]+/gu, '-')
    .replace(/-{2,}/g, '-');
  return (
    Array.from(stem)
      .slice(0, longest)
      .join('')
      .replace(/^[-.]+|[-.]+$/g, '') || 'post'
  );
}

/** `2016-04-26-links`: the day first, so that posts sort. */
export function datedStem(named: Named): string {
  return `${named.date}-${fileStem(named)}`;
}
