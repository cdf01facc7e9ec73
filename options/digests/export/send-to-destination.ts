import type { PlaceOutcome, PlaceRun } from '../../../src/app/digests/publish';
import { ownTemplates } from '../../../src/app/digests/own-templates';
import type { DeliveryStage } from '../../../src/app/publishing/delivery';
import { outgoingDigest, publishDigest } from '../../../src/app/publishing/publish-digest';
import {
  linkedPostId,
  publishLinkedList,
  type LinkedListReport,
  type OutgoingClip,
} from '../../../src/app/publishing/publish-linked-list';
import { renewPublishAlarm, schedulePost } from '../../../src/app/publishing/scheduled-posts';
import type { PublishOrder, PublishOutcome } from '../../../src/app/publishing/send-post';
import { message, type MessageName } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import type { Destination } from '../../../src/domain/destination';
import type { OwnTemplate } from '../../../src/domain/digest/own-template';
import { compileLinkedList } from '../../../src/rendering/linked-list';
import { prepareRender, render, type Rendered } from '../../../src/rendering/render';
import type { CardImage } from '../../../src/publishing/destination-client';
import { picturesOf } from '../../../src/storage/stored-images';
import { momentInWords } from '../../../src/ui/moment-in-words';
import { whyInWords } from '../../../src/ui/publishing/publish-words';
import type { PostSources, PostWriter } from '../preview/use-written-post';
import { ownTemplateRunner } from '../../../src/ui/publishing/own-template-runner';
import { linkedPlaceOutcome, placeOutcome } from './place-outcomes';
import { serverSchedules, type DestinationChoice } from './status-choice';

/** What came of a destination last, for what the writer may decide about it. */
export interface LastSending {
  post?: PublishOutcome;
  list?: LinkedListReport;
}

interface Sending {
  destination: Destination;
  sources: PostSources;
  writer: PostWriter;
  choice: DestinationChoice;
  last: LastSending;
  /** The clip whose page can be shown with an announcement. */
  pictured?: Clip | undefined;
}

/** Sends a digest to a destination as the writer chose: as one post or as many, now or at a time. */
export async function sendToDestination(sending: Sending, run: PlaceRun): Promise<PlaceOutcome> {
  const { destination, choice } = sending;
  if (choice.status === 'scheduled' && Number.isNaN(Date.parse(choice.at)))
    return { kind: 'failed', said: message('publishNoTime') };
  if (choice.status === 'scheduled' && new Date(choice.at) <= new Date())
    return { kind: 'failed', said: message('laterPast') };
  const template = await templateOf(destination);
  if (template === 'gone') return { kind: 'failed', said: message('templateGone') };
  if (choice.asList) return sendList(sending, template, run);
  if (choice.status === 'scheduled' && !serverSchedules(destination)) return schedule(sending, template);
  return sendOne(sending, template, run);
}

/** The writer's template of a destination, where it has one. */
async function templateOf(destination: Destination): Promise<OwnTemplate | 'gone' | undefined> {
  if (!('template' in destination) || destination.template === undefined) return undefined;
  return (await ownTemplates.read()).find(({ id }) => id === destination.template) ?? 'gone';
}

const stages: Record<DeliveryStage, MessageName> = {
  looking: 'deliveryLooking',
  sending: 'deliverySending',
  removing: 'deliveryRemoving',
  'reading-back': 'deliveryReadingBack',
};

async function sendOne(
  { destination, sources, writer, choice, last, pictured }: Sending,
  template: OwnTemplate | undefined,
  { replaces, signal, report }: PlaceRun,
): Promise<PlaceOutcome> {
  const before = last.post;
  let outcome: PublishOutcome = { kind: 'busy' };
  const order = {
    destination,
    ...choiceOf(choice),
    ...(choice.withPicture && pictured && { readPicture: () => pictureOf(pictured.id) }),
    ...(replaces && before?.kind === 'changed-there' && { overwrite: before.hash }),
    ...(replaces && (before?.kind === 'failed' || before?.kind === 'unsure') && { recreate: true }),
  };
  await publishDigest(sources.digest, await renderFor(destination, writer, template), [order], {
    signal,
    report: (_id, stage) => report(message(stages[stage])),
    done: (_id, done) => void (outcome = done),
  });
  last.post = outcome;
  // What was to go out later is out, or was replaced.
  await renewPublishAlarm();
  return placeOutcome(outcome);
}

async function sendList(
  sending: Sending,
  template: OwnTemplate | undefined,
  { replaces, signal, report }: PlaceRun,
): Promise<PlaceOutcome> {
  const { destination, sources, choice, last } = sending;
  const before = replaces ? (last.list?.outcomes ?? []) : [];
  const order = {
    destination,
    ...choiceOf(choice),
    overwrite: new Map(
      before.flatMap(({ clipId, outcome }) =>
        outcome.kind === 'changed-there' ? [[clipId, outcome.hash] as const] : [],
      ),
    ),
    recreate: new Set(
      before
        .filter(({ outcome: { kind } }) => kind === 'failed' || kind === 'unsure')
        .map(({ clipId }) => clipId),
    ),
  };
  const clips = await outgoingClips(sending, template);
  last.list = await publishLinkedList(sources.digest.id, clips, order, {
    signal,
    report: ({ done, total }, title) => {
      if (title !== undefined) report(message('linkedSending', String(done + 1), String(total), title));
    },
  });
  return linkedPlaceOutcome(last.list);
}

async function schedule(
  { destination, sources, writer, choice }: Sending,
  template: OwnTemplate | undefined,
): Promise<PlaceOutcome> {
  const at = new Date(choice.at).toISOString();
  const { publishAt: _publishAt, ...order } = choiceOf(choice);
  const post = await outgoingDigest(sources.digest, await renderFor(destination, writer, template), {
    ...order,
    destination,
    status: 'published',
  });
  try {
    await schedulePost(post, { digestId: sources.digest.id, destination, dueAt: at });
  } catch (error) {
    return { kind: 'failed', said: whyInWords(error) };
  }
  return { kind: 'sent', said: message('laterPlanned', momentInWords(at)) };
}

function choiceOf({ status, at, targets, authorId }: DestinationChoice): Omit<PublishOrder, 'destination'> {
  return {
    status,
    targets,
    ...(authorId !== undefined && { authorId }),
    ...(status === 'scheduled' && { publishAt: new Date(at).toISOString() }),
  };
}

/** What was seen of a clip's page. */
async function pictureOf(clipId: string): Promise<CardImage | undefined> {
  const [picture] = await picturesOf([clipId]);
  return picture && { bytes: picture.bytes, mediaType: 'image/webp' };
}

/** Writes the post for a destination, with the writer's template where it has one. */
async function renderFor(
  destination: Destination,
  writer: PostWriter,
  template: OwnTemplate | undefined,
): Promise<PostWriter['render']> {
  if (!template || !('format' in destination)) return writer.render;
  const text = await writer.text({ id: template.id, format: destination.format, template });
  return (format) => ({ ...writer.render(format), text });
}

/** Each clip as a post of its own, written for a destination. */
async function outgoingClips(
  { destination, sources: { digest, entries, clips }, writer }: Sending,
  template: OwnTemplate | undefined,
): Promise<OutgoingClip[]> {
  const idOf = ({ id }: { id: string }) => linkedPostId(digest.id, id);
  const outgoing: OutgoingClip[] = [];
  for (const { clipId, post } of compileLinkedList(digest, entries, clips, writer.wording, { idOf })) {
    let own: Partial<Rendered> = {};
    if (template && 'format' in destination) {
      const options = { ...writer.options(destination.format), template: template.source };
      own = { text: await ownTemplateRunner.run(prepareRender(post, destination.format, options).run) };
    }
    const written: OutgoingClip['render'] = (format) => ({
      ...render(post, format, writer.options(format)),
      ...own,
    });
    outgoing.push({ clipId, post, render: written });
  }
  return outgoing;
}
