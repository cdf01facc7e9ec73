import { archiveUrl, checkClipAgain } from '../../../src/app/links/check-links';
import { message, type MessageName } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import { dayOf } from '../../../src/domain/day';
import type { Digest, Entry } from '../../../src/domain/digest';
import { checkKey, type Check } from '../../../src/domain/digest/checks/check';
import type { LinkAnswer } from '../../../src/domain/link-answer';
import { postSlug } from '../../../src/domain/digest/post-slug';
import { changeEntry, removeEntry } from '../../../src/storage/digests';
import { editClip, type ClipFields } from '../../../src/storage/edit-clip';
import type { ChangeDigest } from '../header/tags-of-post';

/** What of the composer a check leads to. */
export type CheckPlace = { kind: 'entry'; entryId: string } | { kind: 'title' | 'author' | 'slug' | 'clips' };

/** A way to mend what a check found, as a button that does it or goes there. */
export interface Remedy {
  label: string;
  /** Resolves to what is to be said of it, where what was found may stay. */
  run: () => void | Promise<string>;
}

type Act =
  | 'go'
  | 'takeOut'
  | 'checkAgain'
  | 'useArchive'
  | 'accept'
  | 'makePublic'
  | 'restoreClip'
  | 'otherSlug'
  | 'today'
  | 'leaveOutPictures';

/** The ways to mend each kind, the likeliest first. */
const acts: Record<Check['kind'], readonly Act[]> = {
  'private-clip': ['takeOut', 'makePublic', 'go'],
  'clip-gone': ['takeOut'],
  'trashed-clip': ['restoreClip', 'takeOut'],
  placeholder: ['go', 'accept'],
  'standing-text': ['go', 'takeOut'],
  unclosed: ['go', 'accept'],
  'unsafe-link': ['go'],
  'unknown-scheme': ['go', 'accept'],
  'undefined-label': ['go', 'accept'],
  'too-large': ['leaveOutPictures', 'go'],
  'too-long': ['go', 'accept'],
  'link-gone': ['checkAgain', 'useArchive', 'go', 'takeOut', 'accept'],
  'linked-before': ['go', 'takeOut', 'accept'],
  'same-link': ['go', 'takeOut', 'accept'],
  'slug-taken': ['otherSlug', 'go', 'accept'],
  'missing-title': ['go'],
  'no-clips': ['go'],
  'future-date': ['today', 'accept'],
  'past-date': ['today', 'accept'],
  'empty-section': ['takeOut', 'go'],
  'empty-comment': ['go', 'takeOut', 'accept'],
  'image-without-text': ['go', 'accept'],
  'bare-address': ['go', 'accept'],
  'weak-link': ['go', 'accept'],
  'missing-author': ['go', 'accept'],
};

const labels: Record<Act, MessageName> = {
  go: 'goTo',
  takeOut: 'entriesRemove',
  checkAgain: 'checkLinkAgain',
  useArchive: 'checkUseArchive',
  accept: 'checkAccept',
  makePublic: 'checkMakePublic',
  restoreClip: 'restore',
  otherSlug: 'checkOtherSlug',
  today: 'checkToday',
  leaveOutPictures: 'checkLeaveOutPictures',
};

export interface RemedyContext {
  digest: Digest;
  entries: readonly Entry[];
  clips: ReadonlyMap<string, Clip>;
  change: ChangeDigest;
  onGo: (place: CheckPlace) => void;
}

/** The ways in which the writer can mend what a check found. What they do is a step that can be taken back. */
export function remediesFor(check: Check, context: RemedyContext): Remedy[] {
  const { digest, entries, clips, change, onGo } = context;
  const entryId = 'entryId' in check ? check.entryId : undefined;
  const entry = entries.find(({ id }) => id === entryId);
  const clip = entry?.kind === 'clip' ? clips.get(entry.clipId) : undefined;
  const runs: Record<Act, Remedy['run'] | undefined> = {
    go: goingOf(check, entries, onGo),
    takeOut: entryId === undefined ? undefined : () => void removeEntry(entryId),
    checkAgain: clip && (async () => answerText(clip, await checkClipAgain(clip))),
    useArchive:
      clip && entry?.kind === 'clip'
        ? () => void changeEntry(entry.id, (stored) => ({ ...stored, url: archiveUrl(clip) }))
        : undefined,
    accept: () =>
      void change(({ acceptedChecks = [] }) => ({ acceptedChecks: [...acceptedChecks, checkKey(check)] })),
    makePublic: clip && (() => edit(clip.id, { private: false })),
    restoreClip: clip && (() => edit(clip.id, { trashedAt: undefined })),
    otherSlug: () => void change((stored) => ({ slug: `${postSlug(stored)}-2` })),
    today: () => void change(({ zone }) => ({ date: dayOf(new Date().toISOString(), zone ?? ownZone()) })),
    leaveOutPictures: digest.pictures ? () => void change(() => ({ pictures: false })) : undefined,
  };
  return acts[check.kind].flatMap((act) => {
    const run = runs[act];
    return run ? [{ label: message(labels[act]), run }] : [];
  });
}

/** What a link's site has answered, in a sentence. */
function answerText({ title, url }: Clip, answer: LinkAnswer | undefined): string {
  const name = title.trim() || url;
  switch (answer?.kind) {
    case undefined:
      return message('linksRefused');
    case 'alive':
      return message('linkThere', name);
    case 'gone':
      return message('linkStillGone', name, answer.status);
    case 'unclear':
      return message('linkSaysNothing', name, answer.status);
    case 'elsewhere':
      return message('linkLeadsOn', name);
    case 'silent':
      return message('linkStillSilent', name);
  }
}

function goingOf(
  check: Check,
  entries: readonly Entry[],
  onGo: (place: CheckPlace) => void,
): (() => void) | undefined {
  const entryId =
    'entryId' in check ? check.entryId : check.kind === 'too-large' ? entries.at(-1)?.id : undefined;
  if (entryId !== undefined) return () => onGo({ kind: 'entry', entryId });
  switch (check.kind) {
    case 'missing-title':
      return () => onGo({ kind: 'title' });
    case 'missing-author':
      return () => onGo({ kind: 'author' });
    case 'slug-taken':
      return () => onGo({ kind: 'slug' });
    case 'no-clips':
      return () => onGo({ kind: 'clips' });
    default:
      return undefined;
  }
}

function edit(clipId: string, fields: ClipFields): void {
  void editClip(clipId, () => fields, new Date().toISOString());
}

function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
