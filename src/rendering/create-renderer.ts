import type { Clip } from '../domain/clip';
import type { Digest, Entry } from '../domain/digest';
import { compile } from './compile';
import type { FormatId } from './formats/formats';
import { markdownToHtml } from './markdown/markdown-to-html';
import { settle } from './markdown/settle';
import { remembering } from './remembering';
import { render, type Rendered, type RenderOptions } from './render';
import { settleClip } from './settle-clip';
import type { StyleId } from './styles/styles';
import type { Wording } from './wording/wordings';

export interface RendererOptions extends Omit<RenderOptions, 'toHtml'> {
  format: FormatId;
  wording?: Wording;
  style?: StyleId;
  zone?: string;
}

/** Renders one digest again and again; each time only what changed is read anew. */
export interface Renderer {
  render: (
    digest: Digest,
    entries: readonly Entry[],
    clips: ReadonlyMap<string, Clip>,
    options: RendererOptions,
  ) => Rendered;
}

/**
 * A renderer for a preview. It gives what `render(compile(...))` gives, and remembers what the last
 * rendering used: a keystroke in one entry costs that entry.
 */
export function createRenderer(toHtml = markdownToHtml): Renderer {
  const html = remembering(toHtml, (markdown) => markdown);
  const settled = remembering(settle, (markdown, target) => keyOf(markdown, target));
  const clip = remembering(settleClip, (comment, target) => keyOf(comment, target));
  const settler = { settle: settled.call, settleClip: clip.call };
  return {
    render(digest, entries, clips, { format, wording, style, zone, ...options }) {
      for (const memory of [html, settled, clip]) memory.next();
      const post = compile(digest, entries, clips, wording, {
        settler,
        ...(style && { style }),
        ...(zone !== undefined && { zone }),
      });
      return render(post, format, { ...options, toHtml: html.call });
    },
  };
}

function keyOf(markdown: string, target?: { url: string; title: string }): string {
  return target ? `${target.url}\0${target.title}\0${markdown}` : markdown;
}
