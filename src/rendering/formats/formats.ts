import { emailFormat } from './email';
import type { PostFormat } from './format';
import { astro, eleventy, hugo, jekyll, obsidian } from './generators';
import { htmlFormat, microformatsFormat, richTextFormat } from './html';
import { markdownFormat } from './markdown';
import { textFormat } from './text';
import { bluesky, mastodon } from './threads';
import { wordpressFormat, wxrFormat } from './wordpress';

/** Every format there is, in the order a writer is shown them; to add one is to add it here. */
export const postFormats = {
  markdown: markdownFormat,
  html: htmlFormat,
  hugo,
  jekyll,
  eleventy,
  astro,
  wordpress: wordpressFormat,
  microformats: microformatsFormat,
  email: emailFormat,
  'rich-text': richTextFormat,
  text: textFormat,
  obsidian,
  mastodon,
  bluesky,
  wxr: wxrFormat,
} satisfies Record<string, PostFormat>;

export type PostFormatId = keyof typeof postFormats;
