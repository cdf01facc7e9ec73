import * as v from 'valibot';
import { instantSchema, recordIdSchema } from '../schemas';

/** Where in a digest somebody is. */
export const presenceSchema = v.object({
  digestId: recordIdSchema,
  /** Absent where they are in none of its entries. */
  entryId: v.optional(recordIdSchema),
  /** When they were there last, by the clock of their device. */
  at: instantSchema,
});

export type Presence = v.InferOutput<typeof presenceSchema>;
