import type { MessageName } from '../../src/browser/messages';
import type { FormatId } from '../../src/rendering/formats/formats';

/** What each format is called to the writer. */
export const formatNames: Record<FormatId, MessageName> = {
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
