import * as v from 'valibot';
import { textSchema } from './schemas';

/** What a new digest begins with, as the writer left it. */
export interface PostSettings {
  author: string;
  /** Address of the blog, without a trailing slash. */
  blog: string;
  /** Language of a post's fixed wording. */
  language: string;
}

/** @param language what stands as long as the writer has chosen none: that of the browser */
export function postSettingsSchema(language: () => string) {
  return v.object({
    author: v.fallback(textSchema(200), ''),
    blog: v.fallback(textSchema(2_000), ''),
    language: v.fallback(v.pipe(textSchema(40), v.nonEmpty()), language),
  });
}
