import type { Digest } from '../../src/domain/digest';
import { compile } from '../../src/rendering/compile';
import type { PostFormatId } from '../../src/rendering/formats/formats';
import { render } from '../../src/rendering/render';
import { aDigest, anOutline, clipsInOrder } from '../rendering/builders';
import { hostileTexts } from '../rendering/hostile-texts';
import { poisoned } from '../rendering/poisoned';
import { seedPost } from '../rendering/seed-post';
import { variedPost } from '../rendering/varied-post';
import { constructs } from './constructs';

/** A file that a writer exports and puts into the folder of their site's posts. */
export interface ExportedPost {
  name: string;
  /** What has to be readable in the page that is made of it. */
  text: string;
  source: string;
}

/** A post for each construct, and what our preview shows of it. */
export function constructPosts(format: PostFormatId) {
  return constructs.map(({ name, clips, intro = '', outro = '', style, heading, digest: more }, i) => {
    const slug = `construct-${i}`;
    const digest = aDigest({
      title: name,
      slug,
      intro,
      outro,
      style: style ?? (clips.some(({ via }) => via) ? 'bulleted' : 'prose'),
      ...more,
    });
    const made = clipsInOrder(...clips);
    const above = heading === undefined ? [] : anOutline({ kind: 'heading', text: heading });
    const entries = [...above.map((one) => ({ ...one, id: 'heading', rank: 'a' })), ...made.entries];
    const post = compile(digest, entries, made.clips);
    return {
      construct: name,
      name: slug,
      source: render(post, format).text,
      preview: render(post, 'html').body,
    };
  });
}

/** The model post, one of many kinds of entries, and one for each of the hostile texts. */
export function exportedPosts(format: PostFormatId): ExportedPost[] {
  const post = (
    name: string,
    text: string,
    { digest, entries, clips }: ReturnType<typeof seedPost>,
    change: Partial<Digest> = {},
  ) => ({
    name,
    text,
    source: render(compile({ ...digest, ...change }, entries, clips), format).text,
  });
  const texts = hostileTexts().filter((_, i) => i < 30 || i % 8 === 0);
  return [
    post('seed', 'Apache Flink 在处理机器学习和图算法以及关系查询方面优于 Apache Spark', seedPost()),
    post('varied', '', variedPost()),
    // Two posts of one address would be the writer's own mistake.
    ...texts.map((text, i) => post(`hostile-${i}`, text.trim(), poisoned(text), { slug: `hostile-${i}` })),
  ];
}
