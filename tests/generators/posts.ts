import type { Digest } from '../../src/domain/digest';
import { compile } from '../../src/rendering/compile';
import type { PostFormatId } from '../../src/rendering/formats/formats';
import { render } from '../../src/rendering/render';
import { hostileTexts } from '../rendering/hostile-texts';
import { poisoned } from '../rendering/poisoned';
import { seedPost } from '../rendering/seed-post';
import { variedPost } from '../rendering/varied-post';

/** A file that a writer exports and puts into the folder of their site's posts. */
export interface ExportedPost {
  name: string;
  /** What has to be readable in the page that is made of it. */
  text: string;
  source: string;
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
