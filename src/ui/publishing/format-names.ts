import type { MessageName } from '../../browser/messages';
import { postFormats, type PostFormatId } from '../../rendering/formats/formats';

/** What each format is called to the writer. */
export const formatNames: Record<PostFormatId, MessageName> = {
  markdown: 'formatMarkdown',
  html: 'formatHtml',
  hugo: 'formatHugo',
  jekyll: 'formatJekyll',
  eleventy: 'formatEleventy',
  astro: 'formatAstro',
  wordpress: 'formatWordpress',
  microformats: 'formatMicroformats',
  email: 'formatEmail',
  'rich-text': 'formatRichText',
  text: 'formatText',
  obsidian: 'formatObsidian',
  mastodon: 'formatMastodon',
  bluesky: 'formatBluesky',
  wxr: 'formatWxr',
};

export function isFormat(id: string): id is PostFormatId {
  return Object.hasOwn(formatNames, id);
}

/** Every format, in the order in which the writer is shown them. */
export const formatIds = Object.keys(postFormats).filter(isFormat);
