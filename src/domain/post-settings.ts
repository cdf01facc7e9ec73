import { readFields, readText } from './parse';

/** What a new digest begins with, as the writer left it. */
export interface PostSettings {
  author: string;
  /** Address of the blog, without a trailing slash. */
  blog: string;
  /** Language of a post's fixed wording. */
  language: string;
}

/** The settings as stored; whatever is missing or strange is the default. `language` is that of the browser. */
export function parsePostSettings(value: unknown, language: string): PostSettings {
  const fields = readFields(value);
  return {
    author: readText(fields?.get('author'), 200) ?? '',
    blog: readText(fields?.get('blog'), 2_000) ?? '',
    language: readText(fields?.get('language'), 40) || language,
  };
}
