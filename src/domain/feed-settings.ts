import * as v from 'valibot';
import { textSchema } from './schemas';

/** What the writer calls the feed of what is published, and where it will lie. */
export interface FeedSettings {
  title: string;
  address: string;
}

/** Of the feed's settings those that the writer has made. */
export const feedSettingsSchema = v.object({
  title: v.fallback(v.optional(textSchema(200)), undefined),
  address: v.fallback(v.optional(textSchema(2_000)), undefined),
});
