import type { Clip } from '../../src/domain/clip';
import type { Digest, Entry } from '../../src/domain/digest';
import type { Publication } from '../../src/domain/digest/publication';

/** A digest as it lies in a library: its outline, and that it went out, where it did. */
export interface OrdinaryDigest {
  digest: Digest;
  entries: Entry[];
  publication?: Publication;
}

const posts: readonly {
  title: string;
  intro: string;
  language?: string;
  daysAgo: number;
  isOut?: boolean;
}[] = [
  {
    title: 'Links for the week',
    intro: 'A week of things that keep working because somebody gets up in the night for them.',
    daysAgo: 0,
  },
  {
    title: 'Reading list: on maintenance',
    intro:
      'Seven pieces, in the order in which I would hand them to somebody who has just inherited a system.',
    daysAgo: 5,
  },
  {
    title:
      'Links in which the author defends the index, the footnote and the errata slip against all comers, at some length and with a bibliography',
    intro: 'Three cheers for the people who make books findable from the inside.',
    daysAgo: 14,
    isOut: true,
  },
  {
    title: '十一月的慢阅读',
    intro: '这一期全是关于时间的：潮汐磨坊、纸质时刻表，和一本写了三年的书。',
    language: 'zh-CN',
    daysAgo: 21,
    isOut: true,
  },
  {
    title: 'مكتبات بغداد الضائعة',
    intro: 'رحلة في ذاكرة الورق والحبر، ومعها ثلاثة مقالات عن الأرشيف.',
    language: 'ar',
    daysAgo: 400,
    isOut: true,
  },
  { title: '', intro: '', daysAgo: 2 },
];

const dayMs = 24 * 60 * 60 * 1000;

/** Digests as a link blogger has them, in three languages, made of these clips: drafts, and some that are out. */
export function ordinaryDigests(now: string, clips: readonly Clip[]): OrdinaryDigest[] {
  return posts.map(({ title, intro, language = 'en', daysAgo, isOut }, n) => {
    const at = new Date(Date.parse(now) - daysAgo * dayMs).toISOString();
    const id = `0198${String(n).padStart(4, '0')}-0000-7000-8000-000000000000`;
    const own = title === '' ? [] : clips.slice(n * 6, n * 6 + 6 + (n % 3));
    return {
      digest: {
        id,
        title,
        slug: '',
        date: at.slice(0, 10),
        author: 'Anna Marlow',
        language,
        blog: 'https://marlow.example',
        intro,
        outro: '',
        categories: [{ name: 'Links', slug: 'links' }],
        tags: [...new Set(own.flatMap((clip) => clip.tags))].map((name) => ({ name, slug: name })),
        tagRule: 'twice',
        zone: 'Europe/Berlin',
        createdAt: at,
        changedAt: at,
      },
      entries: own.map((clip, at): Entry => ({
        id: `${id.slice(0, 9)}${String(at + 1).padStart(4, '0')}-7000-8000-000000000000`,
        digestId: id,
        rank: `a${at}`,
        kind: 'clip',
        clipId: clip.id,
        runOn: at === 1,
      })),
      ...(isOut && {
        publication: {
          id: `${id.slice(0, -1)}f`,
          digestId: id,
          destination: 'hand',
          state: 'sent',
          url: `https://marlow.example/links/${n}`,
          at,
          hash: '',
          ...(n === 2 && { format: 'markdown' }),
        },
      }),
    };
  });
}
