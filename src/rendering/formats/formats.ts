import type { Format } from '../format';
import { astro } from './astro';
import { bluesky, mastodon } from './threads';
import { eleventy } from './eleventy';
import { email } from './email';
import { html } from './html';
import { hugo } from './hugo';
import { jekyll } from './jekyll';
import { markdown } from './markdown';
import { microformats } from './microformats';
import { obsidian } from './obsidian';
import { plainText } from './plain-text';
import { richText } from './rich-text';
import { wordpress } from './wordpress';
import { wxr } from './wxr';

/** Every format there is, in the order a writer is shown them; to add one is to add it here. */
export const formats = {
  markdown,
  html,
  hugo,
  jekyll,
  eleventy,
  astro,
  wordpress,
  microformats,
  email,
  'rich-text': richText,
  text: plainText,
  obsidian,
  mastodon,
  bluesky,
  wxr,
} satisfies Record<string, Format>;

export type FormatId = keyof typeof formats;
