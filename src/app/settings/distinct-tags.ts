import * as v from 'valibot';
import { listSchema } from '../../domain/schemas';
import { tagKey } from '../../domain/tagging/tags';
import { defineSetting } from './define-setting';

const maxPairs = 5_000;

/** Pairs of tags that look alike and of which the reader has said that they differ, as `distinctKey` has them. */
export const distinctTags = defineSetting({
  name: 'distinctTags',
  schema: listSchema(v.pipe(v.string(), v.maxLength(1_000)), maxPairs),
  fallback: [],
});

/** One key for a pair, whichever of the two comes first. */
export function distinctKey(one: string, other: string): string {
  return [one, other].map(tagKey).sort().join('\n');
}
