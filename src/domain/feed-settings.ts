import { readFields, readText } from './parse';

/** What the writer calls the feed of what is published, and where it will lie. */
export interface FeedSettings {
  title: string;
  address: string;
}

/** The settings as stored; whatever is missing or strange is that of `usual`. */
export function parseFeedSettings(value: unknown, usual: FeedSettings): FeedSettings {
  const fields = readFields(value);
  return {
    title: readText(fields?.get('title'), 200) ?? usual.title,
    address: readText(fields?.get('address'), 2_000) ?? usual.address,
  };
}
