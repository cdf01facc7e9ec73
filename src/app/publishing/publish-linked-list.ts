import type { Term } from '../../domain/digest';
import type { PublishErrorKind } from '../../publishing/publish-error';
import type { OutgoingPost } from '../../publishing/destination-client';
import type { LinkedPost } from '../../rendering/linked-list';
import { publishDependencies, type PublishDependencies } from './publish-dependencies';
import { sendPost, type PublishOrder, type PublishOutcome } from './send-post';

/** A clip of a digest as a post of its own, with what writes it. */
export interface OutgoingClip {
  clipId: string;
  post: LinkedPost['post'];
  render: OutgoingPost['render'];
}

/** The id of a clip's post, by which it is found: the same clip of the same digest has the same one. */
export function linkedPostId(digestId: string, clipId: string): string {
  return `${clipId}-${digestId}`;
}

/** What came of one clip's post. */
export interface LinkedOutcome {
  clipId: string;
  title: string;
  outcome: PublishOutcome;
}

export interface LinkedListReport {
  total: number;
  /** How many have been dealt with. */
  done: number;
  /** Of those what there is to say, in their order; what was not begun is not among them. */
  outcomes: readonly LinkedOutcome[];
}

interface LinkedListOrder extends Omit<PublishOrder, 'overwrite' | 'recreate' | 'onlyChanged'> {
  /** By the clip's id, hashes of what was changed there, where the writer wants it written over. */
  overwrite?: ReadonlyMap<string, string>;
  /** The clips whose posts were taken away there, and that the writer wants made anew. */
  recreate?: ReadonlySet<string>;
}

interface LinkedListRun {
  signal: AbortSignal;
  /** Hears of each post before and after it is sent. */
  report: (report: LinkedListReport, sending?: string) => void;
}

/** What stands in the way of one post and of no other. */
const ofOnePost: ReadonlySet<PublishErrorKind> = new Set([
  'taken',
  'conflict',
  'gone-there',
  'not-arrived',
  'refused',
]);

/**
 * Sends each clip of a digest as a post of its own, one after the other, and stops where a failure would meet the
 * next one, too. Begun again it goes on: what was sent just so is not sent again.
 */
export async function publishLinkedList(
  digestId: string,
  clips: readonly OutgoingClip[],
  { overwrite, recreate, ...order }: LinkedListOrder,
  { signal, report }: LinkedListRun,
  dependencies: PublishDependencies = publishDependencies,
): Promise<LinkedListReport> {
  // A clip that is in a digest twice is one post.
  const once = [...new Map(clips.toReversed().map((one) => [one.clipId, one])).values()].toReversed();
  const outcomes: LinkedOutcome[] = [];
  const soFar = (): LinkedListReport => ({
    total: once.length,
    done: outcomes.length,
    outcomes: [...outcomes],
  });
  for (const { clipId, post, render } of once) {
    report(soFar(), post.title);
    const { title, slug, date, language } = post;
    const hash = overwrite?.get(clipId);
    const outcome = await sendPost(
      {
        postId: linkedPostId(digestId, clipId),
        title,
        slug,
        date,
        language,
        categories: post.categories.map(termOf),
        tags: post.tags.map(termOf),
        excerpt: '',
        // None unless the writer says so for these: a newsletter would be an e-mail for each.
        targets: order.targets ?? [],
        status: order.status,
        ...(order.publishAt !== undefined && { publishAt: order.publishAt }),
        ...(order.authorId !== undefined && { authorId: order.authorId }),
        render,
      },
      { digestId, clipId },
      {
        ...order,
        onlyChanged: true,
        ...(hash !== undefined && { overwrite: hash }),
        ...(recreate?.has(clipId) && { recreate: true }),
      },
      { signal, report: () => undefined },
      dependencies,
    );
    outcomes.push({ clipId, title, outcome });
    if (stops(outcome)) break;
  }
  report(soFar());
  return soFar();
}

function termOf({ name, slug }: Term): Term {
  return { name, slug };
}

function stops(outcome: PublishOutcome): boolean {
  if (outcome.kind === 'unsure') return true;
  return outcome.kind === 'failed' && !ofOnePost.has(outcome.error.kind);
}
