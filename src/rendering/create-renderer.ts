import type { Clip } from '../domain/clip';
import type { Digest, Entry, PostStyle } from '../domain/digest';
import { compile } from './compile';
import type { PostFormatId } from './formats/formats';
import { markdownToHtml } from './markdown/markdown-to-html';
import type { LinkTarget } from './markdown/link-edits';
import { resolveClipLinks, resolveLinks, type ResolveOptions } from './markdown/resolve-links';
import { prepareRender, type PreparedPost, type Rendered, type RenderOptions } from './render';
import { runTemplate } from './template/run-template';
import type { Wording } from './wording/languages';

export interface RendererOptions extends Omit<RenderOptions, 'toHtml'> {
  format: PostFormatId;
  wording?: Wording;
  style?: PostStyle;
  zone?: string;
}

/** Renders one digest again and again; each time only what changed is read anew. */
export interface Renderer {
  render: (...post: RendererInput) => Rendered;
  /** The same but for the last step, for a template that is not ours. */
  prepare: (...post: RendererInput) => PreparedPost;
}

type RendererInput = [
  digest: Digest,
  entries: readonly Entry[],
  clips: ReadonlyMap<string, Clip>,
  options: RendererOptions,
];

/**
 * A renderer for a preview. It gives what `render(compile(...))` gives, and remembers what the last
 * rendering used: a keystroke in one entry costs that entry.
 */
export function createRenderer(toHtml = markdownToHtml): Renderer {
  const html = memoize(toHtml, (markdown) => markdown);
  const resolved = memoize(resolveLinks, keyOf);
  const clip = memoize(resolveClipLinks, keyOf);
  const resolver = { resolveLinks: resolved.call, resolveClipLinks: clip.call };
  const prepare: Renderer['prepare'] = (
    digest,
    entries,
    clips,
    { format, wording, style, zone, ...options },
  ) => {
    for (const memory of [html, resolved, clip]) memory.next();
    const post = compile(digest, entries, clips, wording, {
      resolver,
      ...(style && { style }),
      ...(zone !== undefined && { zone }),
    });
    return prepareRender(post, format, { ...options, toHtml: html.call });
  };
  return {
    prepare,
    render(...post) {
      const { run, ...parts } = prepare(...post);
      return { text: runTemplate(run), ...parts };
    },
  };
}

function keyOf(
  markdown: string,
  target?: LinkTarget,
  { references, ofPage = false, html = false }: ResolveOptions = {},
): string {
  const of = `${references?.key ?? ''}\0${ofPage}${html}\0`;
  return target ? `${of}${target.url}\0${target.title}\0${markdown}` : of + markdown;
}

/**
 * A pure function that keeps what this round and the last one asked of it, so that what is asked again is
 * not made again and what is no longer asked is let go. `next` begins a round.
 */
export function memoize<Args extends unknown[], Result>(
  make: (...args: Args) => Result,
  keyOf: (...args: Args) => string,
): { call: (...args: Args) => Result; next: () => void } {
  let before = new Map<string, Result>();
  let now = new Map<string, Result>();
  return {
    call(...args) {
      const key = keyOf(...args);
      const known = now.get(key) ?? before.get(key) ?? make(...args);
      now.set(key, known);
      return known;
    },
    next() {
      before = now;
      now = new Map();
    },
  };
}
