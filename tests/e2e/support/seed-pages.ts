import digest from '../../fixtures/seed-post/digest.json' with { type: 'json' };
import { articlePage } from './article-page';
import type { SitePage } from './site';

export type SeedClip = (typeof digest.clips)[number];

/** The links of the model post, in the post's order. */
export const seedClips: readonly SeedClip[] = digest.clips;

/** The pages that the model post links to: each an article with the title and quotes of its clip. */
export const seedPages: readonly SitePage[] = seedClips.map((clip) => ({
  url: clip.url,
  body: articlePage({ title: clip.title, paragraphs: clip.quotes.map((quote) => quote.text) }),
}));
