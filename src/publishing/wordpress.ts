import * as v from 'valibot';
import { isSiteAddress, type WordPressDestination } from '../domain/destination';
import type { RemoteStatus } from '../domain/digest/publication';
import { parseOwnHtml, writeOwnHtml, type OwnNode } from '../rendering/html/own-html';
import {
  keyIn,
  markOf,
  type DestinationClient,
  type OutgoingPost,
  type RemotePost,
  type WriteResult,
} from './destination-client';
import type { HttpDependencies } from './http';
import { PublishError } from './publish-error';
import {
  checkWordPress,
  plainName,
  routeUrl,
  wordPressHttp,
  wordPressJson,
  type WordPressLogin,
} from './wordpress-site';
import { resolveTerms } from './wordpress-terms';

const rawSchema = v.object({ raw: v.string() });

const postSchema = v.object({
  id: v.number(),
  status: v.string(),
  link: v.fallback(v.string(), ''),
  modified_gmt: v.fallback(v.string(), ''),
  title: rawSchema,
  content: rawSchema,
});

type StoredPost = v.InferOutput<typeof postSchema>;

/** Posts on a WordPress site, over its REST API, as one of its accounts. */
export function wordPressClient(
  { apiRoot, editor, author }: Pick<WordPressDestination, 'apiRoot' | 'editor' | 'author'>,
  login: WordPressLogin,
  dependencies?: HttpDependencies,
): DestinationClient {
  const http = wordPressHttp(apiRoot, login, dependencies);
  const contentOf = (post: OutgoingPost) =>
    editor === 'blocks' ? post.render('wordpress').text : classicContent(post);
  const parse = (json: unknown): StoredPost => {
    const { success, output } = v.safeParse(postSchema, json);
    if (!success) throw new PublishError('not-understood');
    return output;
  };
  const write = async (
    route: string,
    post: OutgoingPost,
    fields: Record<string, unknown>,
    signal: AbortSignal,
  ): Promise<WriteResult> => {
    const categories = await resolveTerms(
      http,
      apiRoot,
      { route: 'categories', terms: post.categories },
      signal,
    );
    const tags = await resolveTerms(http, apiRoot, { route: 'tags', terms: post.tags }, signal);
    const answer = await http({
      method: 'POST',
      url: routeUrl(apiRoot, route, { context: 'edit' }),
      json: {
        title: titleHtml(post.title),
        content: contentOf(post),
        ...(post.categories.length > 0 && { categories: categories.ids }),
        tags: tags.ids,
        ...(post.excerpt !== '' && { excerpt: titleHtml(post.excerpt) }),
        ...fields,
      },
      signal,
    });
    // With plain addresses a POST to the readable one answers 200 with a page: only 201 is a post made.
    const { id } = parse(wordPressJson(answer, route === 'wp/v2/posts' ? [201] : [200]));
    return { id: String(id), missingTerms: [...categories.missing, ...tags.missing] };
  };
  return {
    capabilities: { createsOnce: false, drafts: true, textIsAll: false, schedules: true },
    check: (signal) => checkWordPress(apiRoot, login, signal, dependencies),
    keyOf: ({ postId }) => postId,
    textOf: (post) => storedText(post.title, contentOf(post)),
    async find(key, signal) {
      const marker = markOf(key);
      const url = routeUrl(apiRoot, 'wp/v2/posts', {
        search: `gleanings:${key}`,
        status: 'any',
        context: 'edit',
        per_page: '100',
        orderby: 'id',
        order: 'asc',
      });
      const json = wordPressJson(await http({ url, signal }), [200]);
      if (!Array.isArray(json)) throw new PublishError('not-understood');
      const found = json.map(parse).find(({ content }) => content.raw.includes(marker));
      return found && remotePost(found);
    },
    async read(id, signal) {
      const url = routeUrl(apiRoot, `wp/v2/posts/${encodeURIComponent(id)}`, { context: 'edit' });
      try {
        const post = parse(wordPressJson(await http({ url, signal }), [200]));
        return post.status === 'trash' ? undefined : remotePost(post);
      } catch (error) {
        if (error instanceof PublishError && error.kind === 'gone-there') return undefined;
        throw error;
      }
    },
    create: (_key, post, signal) =>
      write(
        'wp/v2/posts',
        post,
        { ...statusFields(post), ...slugFields(post), ...authorFields(post.authorId ?? author) },
        signal,
      ),
    update: (there, post, signal) =>
      write(
        `wp/v2/posts/${encodeURIComponent(there.id)}`,
        post,
        // What visitors can read already does not become a draft by being updated.
        {
          ...(there.status !== 'published' &&
            (post.status !== 'draft' || there.status === 'scheduled') && {
              // What was to come out later forgets when: with that day it would wait for it again.
              ...(there.status === 'scheduled' && { date_gmt: null }),
              ...statusFields(post),
            }),
          ...authorFields(post.authorId),
          // Until it is out its address may follow.
          ...(there.status !== 'published' && slugFields(post)),
        },
        signal,
      ),
    async remove(there, signal) {
      // Into its trash; a site without one refuses, and says so.
      const url = routeUrl(apiRoot, `wp/v2/posts/${encodeURIComponent(there.id)}`);
      const answer = await http({ method: 'DELETE', url, signal });
      if (answer.status === 410) return;
      if (answer.status === 501) throw new PublishError('refused');
      wordPressJson(answer, [200]);
    },
  };
}

function authorFields(author: number | undefined): { author?: number } {
  return author === undefined ? {} : { author };
}

function slugFields({ slug }: OutgoingPost): { slug?: string } {
  return slug === '' ? {} : { slug };
}

function statusFields({ status, publishAt }: OutgoingPost): Record<string, unknown> {
  if (status === 'draft') return { status: 'draft' };
  const at = status === 'scheduled' && publishAt !== undefined ? { date_gmt: publishAt.slice(0, 19) } : {};
  return { status: 'publish', ...at };
}

function remotePost({ id, status, link, modified_gmt, title, content }: StoredPost): RemotePost {
  const shown = remoteStatus(status);
  return {
    id: String(id),
    status: shown,
    text: storedText(plainName(title.raw), content.raw),
    key: keyIn(content.raw),
    version: modified_gmt,
    ...(shown === 'published' && isSiteAddress(link) && { url: link }),
  };
}

function remoteStatus(status: string): RemoteStatus {
  if (status === 'publish') return 'published';
  return status === 'future' ? 'scheduled' : 'draft';
}

/** A title is HTML there; quotation marks stay as they are, since its editor shows them to the writer. */
function titleHtml(title: string): string {
  return title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** WordPress trims what it stores. */
function storedText(title: string, content: string): string {
  return `${title.trim()}\n\n${content.trim()}\n`;
}

/**
 * HTML for the classic editor: each block on its own lines, no line break within a paragraph, since WordPress
 * makes a break of each, and nothing that it would take for a shortcode.
 */
function classicContent(post: OutgoingPost): string {
  const html = writeOwnHtml(onOneLine(parseOwnHtml(post.render('html').body)));
  const content = html.replaceAll('[', '&#91;').trim();
  // On a line of its own the marker would become an empty paragraph.
  const end = content.endsWith('</p>') ? content.length - '</p>'.length : content.length;
  return `${content.slice(0, end)}${markOf(post.postId)}${content.slice(end)}`;
}

function onOneLine(nodes: readonly OwnNode[], inParagraph = false): OwnNode[] {
  return nodes.map((node) => {
    if (typeof node === 'string') return inParagraph ? node.replace(/\s*\n\s*/g, ' ') : node;
    if (node.name === 'pre') return node;
    return { ...node, children: onOneLine(node.children, inParagraph || node.name === 'p') };
  });
}
