import { indexTags, type KnownTag } from '../../../src/domain/tagging/tag-index';

export const now = '2026-05-03T10:00:00.000Z';

/** A tag used once, today, unless told. */
export function aKnownTag(name: string, more: Partial<KnownTag> = {}): KnownTag {
  return { name, uses: 1, lastUsed: now, ...more };
}

export const anIndexOf = (...names: string[]) => indexTags(names.map((name) => aKnownTag(name)));
