import { parse, postprocess, preprocess } from 'micromark';

/** Raw HTML is never a construct here: everywhere in a post it is text, in Markdown as in HTML. */
export const withoutHtml = { disable: { null: ['htmlFlow', 'htmlText'] } };

/** What CommonMark makes of a text, as micromark's events: each names its token and its place in it. */
export function parseMarkdown(markdown: string): ReturnType<typeof postprocess> {
  return postprocess(
    parse({ extensions: [withoutHtml] })
      .document()
      .write(preprocess()(markdown, undefined, true)),
  );
}
