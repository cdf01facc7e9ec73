import { sanitizeHtml as sanitizeInBrowser } from '../../browser/sanitize-html';
import type { Clip } from '../../domain/clip';
import type { Day, Instant } from '../../domain/day';
import type { Digest, Entry, Term } from '../../domain/digest';
import { addressByPattern } from '../../domain/digest/post-address';
import type { FeedSettings } from '../../domain/feed-settings';
import { writeFeed, type FeedKind } from '../../rendering/feeds/write-feed';
import { postFormats, type PostFormatId } from '../../rendering/formats/formats';
import type { SanitizeHtml } from '../../rendering/markdown/markdown-to-html';
import { compileLinkedList } from '../../rendering/linked-list';
import { prepareRender, type RenderOptions } from '../../rendering/render';
import { runTemplate, type TemplateRun } from '../../rendering/template/run-template';
import type { Wording } from '../../rendering/wording/languages';
import { systemClock, type Clock } from '../clock';

/** A digest whose clips are to be posts of their own. */
export interface LinkedListSources {
  digest: Digest;
  entries: readonly Entry[];
  clips: ReadonlyMap<string, Clip>;
  wording: Wording;
  /** The categories of a clip's post; those of the digest where it is absent. */
  categoriesOf?: (clip: Clip) => Term[];
  /** The moment of a clip's post, and its day; those of the digest where it is absent. */
  savedAs?: { momentOf: (clip: Clip) => Instant; dayOf: (clip: Clip) => Day };
}

interface LinkedFileOptions extends RenderOptions {
  format: PostFormatId;
  /** Runs a template that is not ours, where it can be stopped. */
  run?: (run: TemplateRun) => Promise<string>;
}

/**
 * A file for each clip of a digest, its title leading out. No two have one name.
 * @throws {TemplateError} when the writer's template cannot be used
 */
export async function linkedListFiles(
  { digest, entries, clips, wording, categoriesOf, savedAs }: LinkedListSources,
  { format, run, ...options }: LinkedFileOptions,
): Promise<{ name: string; text: string }[]> {
  const files: { name: string; text: string }[] = [];
  const taken = new Set<string>();
  const dayOf = savedAs?.dayOf;
  for (const { post } of compileLinkedList(digest, entries, clips, wording, { categoriesOf, dayOf })) {
    const prepared = prepareRender(post, format, options).run;
    const text = options.template !== undefined && run ? await run(prepared) : runTemplate(prepared);
    files.push({ name: freeName(postFormats[format].fileName(post), taken), text });
  }
  return files;
}

/** Disks that take no notice of case are asked, too. */
function freeName(name: string, taken: Set<string>): string {
  const [, stem = name, ending = ''] = /^(.*?)((?:\.[^.]*)?)$/.exec(name) ?? [];
  let free = name;
  for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${stem}-${n}${ending}`;
  taken.add(free.toLowerCase());
  return free;
}

/** Where the posts of a linked list can be read, and what their feed is called. */
export interface LinkedFeedSettings extends FeedSettings {
  /** Address of the blog. */
  home: string;
  /** How the blog makes the address of a post; its slug below the blog where it is empty. */
  pattern: string;
}

/** A feed whose items lead out, each with its permalink beside. */
export function linkedListFeed(
  { digest, entries, clips, wording, categoriesOf, savedAs }: LinkedListSources,
  { title, address, home, pattern }: LinkedFeedSettings,
  kind: FeedKind,
  { clock, sanitizeHtml }: { clock: Clock; sanitizeHtml?: SanitizeHtml } = {
    clock: systemClock,
    sanitizeHtml: sanitizeInBrowser,
  },
): string {
  const now = clock.now();
  const dayOf = savedAs?.dayOf;
  const posts = compileLinkedList(digest, entries, clips, wording, { categoriesOf, dayOf });
  const items = posts.map(({ post, clipId }) => {
    const clip = clips.get(clipId);
    return {
      post,
      url: addressByPattern(pattern, post.slug, post.date) ?? `${home}/${encodeURI(post.slug)}/`,
      published: (clip && savedAs?.momentOf(clip)) ?? now,
      updated: now,
    };
  });
  const { author, language } = digest;
  return writeFeed({ title, home, address, author: author || title, language, items }, kind, sanitizeHtml);
}
