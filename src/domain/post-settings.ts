import * as v from 'valibot';
import { frontMatterEntrySchema, tagRules, type FrontMatterEntry, type TagRule } from './digest/post-layout';
import { listSchema, textSchema } from './schemas';

/** Who writes which blog, in which language. */
export interface BlogSettings {
  author: string;
  /** Address of the blog, without a trailing slash. */
  blog: string;
  /** Language of a post's fixed wording. */
  language: string;
}

/** What a new digest begins with, as the writer left it. */
export interface PostSettings extends BlogSettings {
  /** Which tags of their clips they take. */
  tagRule: TagRule;
  /** The writer's own front-matter fields, as they were last. */
  fields: FrontMatterEntry[];
}

const maxFields = 200;

/** @param language what stands as long as the writer has chosen none: that of the browser */
export function postSettingsSchema(language: () => string) {
  return v.object({
    author: v.fallback(textSchema(200), ''),
    blog: v.fallback(textSchema(2_000), ''),
    language: v.fallback(v.pipe(textSchema(40), v.nonEmpty()), language),
    tagRule: v.fallback(v.picklist(tagRules), 'twice'),
    fields: v.fallback(listSchema<FrontMatterEntry>(frontMatterEntrySchema, maxFields), []),
  });
}
