import { urlKey } from '../../domain/address/url-key';
import type { Clip } from '../../domain/clip';
import { dayOf, type Instant } from '../../domain/day';
import type { Digest } from '../../domain/digest';
import { postSlug } from '../../domain/digest/post-slug';
import { addressByPattern } from '../../domain/digest/post-address';
import type { BlogSettings } from '../../domain/post-settings';
import type { BackupRecord } from '../../exchange/backup/backup-schema';
import type { NoPost, PostReading, SourcePost } from '../../exchange/posts/source-post';
import { takeApart, type TakenPost } from '../../exchange/posts/take-apart';
import { compile } from '../../rendering/compile';
import { plainMarkdown } from '../../rendering/formats/markdown';
import { htmlToText } from '../../rendering/html/html-to-text';
import { markdownToHtml } from '../../rendering/markdown/markdown-to-html';
import { separatorAfter } from '../../rendering/styles/prose';
import { stableId } from './stable-id';

/** What is to be said of all posts, where they do not say it themselves. */
export interface PostChoices {
  /**
   * How the site makes the address of a post, with `:year`, `:month`, `:day` and `:slug` in it; empty where
   * posts without an address stay without one.
   */
  addressPattern: string;
}

/** What the library has of posts and of the pages that they link to. */
export interface KnownPosts {
  digests: readonly { digest: Digest; url?: string }[];
  clipsWithKeys: (keys: readonly string[]) => Promise<ReadonlyMap<string, Clip>>;
}

export interface TakePostsOptions {
  choices: PostChoices;
  settings: BlogSettings;
  zone: string;
  known: KnownPosts;
  hashOf: (text: string) => Promise<string>;
  signal: AbortSignal;
}

/** A post as the preview shows it. */
export interface PostSample {
  title: string;
  day: string;
  links: number;
  url?: string;
}

/** What was found among the files, and what becomes of it. */
export interface PostFindings {
  posts: number;
  /** Posts that the library has already; they stay as they are. */
  alreadyThere: number;
  /** Links that become clips of their own, those whose page is in the library, those that stay in the text. */
  newClips: number;
  knownLinks: number;
  keptLinks: number;
  /** Posts of which some words come out otherwise than they went in. */
  changed: number;
  noPosts: { origin: string; why: NoPost }[];
  noPostCount: number;
  samples: PostSample[];
}

/** So much of what was found is shown; the rest is counted. */
const shown = { samples: 6, noPosts: 50 };

export function noPostFindings(): PostFindings {
  return {
    posts: 0,
    alreadyThere: 0,
    newClips: 0,
    knownLinks: 0,
    keptLinks: 0,
    changed: 0,
    noPosts: [],
    noPostCount: 0,
    samples: [],
  };
}

/**
 * Makes of published posts what they would be here: each a digest that went out on its day, each link a
 * clip with the words around it. The oldest come first, so that a clip says what was said of its page
 * first. One and the same post is always made into the same records.
 */
export async function* takePosts(
  readings: AsyncIterable<PostReading>,
  options: TakePostsOptions,
  findings: PostFindings,
): AsyncGenerator<BackupRecord[]> {
  const { known, signal } = options;
  const posts: DatedPost[] = [];
  for await (const reading of readings) {
    signal.throwIfAborted();
    if (reading.kind === 'post') posts.push(dated(reading.post, options));
    else {
      findings.noPostCount += 1;
      if (findings.noPosts.length < shown.noPosts) findings.noPosts.push(reading);
    }
  }
  posts.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const there = new Set(
    known.digests.flatMap(({ digest, url }) => namesOf({ ...digest, slug: postSlug(digest), url })),
  );
  const taken = new Map<string, Clip>();
  for (const post of posts) {
    signal.throwIfAborted();
    const names = namesOf({ ...post, date: post.day });
    if (names.some((name) => there.has(name))) {
      findings.alreadyThere += 1;
      continue;
    }
    for (const name of names) there.add(name);
    const pages = new Map([...(await known.clipsWithKeys(keysIn(post.body))), ...taken]);
    const digest = digestOf(post, options);
    const outline = takeBody(post, digest, pages);
    for (const clip of outline.added) taken.set(urlKey(clip.url), clip);
    addFindings(findings, post, outline);
    yield await recordsOf(post, digest, outline, options);
  }
}

interface DatedPost extends SourcePost {
  day: string;
  at: Instant;
}

function dated(post: SourcePost, { zone, choices }: TakePostsOptions): DatedPost {
  const day = post.day ?? (post.at === undefined ? '1970-01-01' : dayOf(post.at, zone));
  const url = post.url ?? addressByPattern(choices.addressPattern, post.slug, day);
  return { ...post, day, at: post.at ?? `${day}T12:00:00.000Z`, ...(url !== undefined && { url }) };
}

/** By what a post is known again: where it can be read, and its day with its slug. */
function namesOf({ url, date, slug }: { url?: string; date: string; slug: string }): string[] {
  return [...(url === undefined ? [] : [urlKey(url)]), ...(slug === '' ? [] : [`${date} ${slug}`])];
}

function keysIn(body: string): string[] {
  return [...new Set(Array.from(body.matchAll(/https?:\/\/[^\s<>"\]]+/gi), ([url]) => url))].flatMap(
    (url) => [urlKey(url), urlKey(url.replace(/[)>.,;]+$/, ''))],
  );
}

function digestOf(post: DatedPost, { settings, zone }: TakePostsOptions): Digest {
  const { url, at } = post;
  const origin = url !== undefined && URL.canParse(url) ? new URL(url).origin : '';
  return {
    id: stableId(at, `post ${url ?? `${post.day} ${post.slug} ${post.title}`}`),
    title: post.title,
    slug: post.slug,
    date: post.day,
    author: post.author || settings.author,
    language: post.language || settings.language,
    blog: post.blog || origin || settings.blog,
    intro: '',
    outro: '',
    categories: post.categories,
    tags: post.tags,
    zone,
    createdAt: at,
    changedAt: at,
  };
}

function takeBody(post: DatedPost, digest: Digest, known: ReadonlyMap<string, Clip>): TakenPost {
  const write: Parameters<typeof takeApart>[1]['write'] = (entries, clips) =>
    plainMarkdown(compile(digest, entries, clips).blocks);
  if (/<[a-z/!]/i.test(post.body)) digest.rawHtml = true;
  return takeApart(post.body, {
    digestId: digest.id,
    at: post.at,
    idOf: stableId,
    write,
    separatorAfter,
    textOf: (markdown) => htmlToText(markdownToHtml(markdown)).trim(),
    known,
  });
}

function addFindings(findings: PostFindings, post: DatedPost, outline: TakenPost): void {
  findings.posts += 1;
  findings.newClips += outline.added.length;
  findings.knownLinks += Math.max(0, outline.links - outline.added.length);
  findings.keptLinks += outline.keptLinks;
  if (!outline.exact) findings.changed += 1;
  if (findings.samples.length < shown.samples)
    findings.samples.push({
      title: post.title,
      day: post.day,
      links: outline.links,
      ...(post.url !== undefined && { url: post.url }),
    });
}

async function recordsOf(
  { at, url }: DatedPost,
  digest: Digest,
  { entries, added, body }: TakenPost,
  { hashOf }: TakePostsOptions,
): Promise<BackupRecord[]> {
  return [
    ...added.map((value): BackupRecord => ({ type: 'clip', value })),
    { type: 'digest', value: digest },
    ...entries.map((value): BackupRecord => ({ type: 'entry', value })),
    {
      type: 'publication',
      value: {
        id: stableId(at, `${digest.id} publication`),
        digestId: digest.id,
        destination: 'hand',
        state: 'sent',
        ...(url !== undefined && { url }),
        at,
        hash: await hashOf(body),
      },
    },
  ];
}
