import { compile } from '../../src/rendering/compile';
import type { PostFormatId } from '../../src/rendering/formats/formats';
import { render } from '../../src/rendering/render';
import type { DigestCase } from '../fixtures/digests/cases.mjs';
import { aDigest, anOutline, clipsInOrder } from './builders';

/** What the product writes of a case's post. */
export function renderCase({ post }: DigestCase, format: PostFormatId) {
  const made = clipsInOrder(...(post.clips ?? []));
  const entries = post.entries ? anOutline(...post.entries) : made.entries;
  const digest = aDigest({ ...post.digest, ...(post.style && { style: post.style }) });
  return render(compile(digest, entries, made.clips), format);
}
