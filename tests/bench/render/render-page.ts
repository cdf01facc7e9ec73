import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { compile } from '../../../src/rendering/compile';
import { parseMarkdown } from '../../../src/domain/markdown/parse-markdown';
import { render } from '../../../src/rendering/render';
import { aClip } from '../../builders/a-clip';
import { aDigest } from '../../builders/a-digest';
import { generateLibrary } from '../../library/generate';

const count = 1_000;
const clips = generateLibrary({ clips: count, seed: 7 }).map((clip, at) =>
  aClip({
    ...clip,
    comment: `${clip.comment || clip.title} It says [so itself](), *plainly*, with [a source](https://source.example/${at}).`,
  }),
);
/** All that was written of them or on them. */
const texts = clips.flatMap(({ comment, quotes }) => [
  comment,
  ...quotes.flatMap((quote) => [quote.markdown.trim() || quote.text, quote.comment]),
]);
const byId = new Map(clips.map((clip) => [clip.id, clip]));
const digest = aDigest();
const entries = clips.map((clip, at) => ({
  kind: 'clip' as const,
  id: `entry-${String(at).padStart(6, '0')}`,
  digestId: digest.id,
  rank: `a${String(at).padStart(6, '0')}`,
  clipId: clip.id,
  runOn: false,
}));

const write = (format: 'markdown' | 'html') => render(compile(digest, entries, byId), format);
const { body } = write('markdown');

/** Milliseconds of one rendering. */
function timed(work: () => string): number {
  const start = performance.now();
  if (work().length < count) throw new Error('Nothing was rendered.');
  return performance.now() - start;
}

/** One list of clips in each way, from nothing: no memory of an earlier rendering. */
export const rendering = {
  markdown: () => timed(() => write('markdown').text),
  /** The same texts, each read by the parser and no more. */
  parsed: () => timed(() => texts.map((text) => String(parseMarkdown(text).length)).join('.')),
  html: () => timed(() => write('html').text),
  /** The whole body at once, as any tool would turn it into HTML. */
  micromark: () => timed(() => micromark(body, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })),
};
