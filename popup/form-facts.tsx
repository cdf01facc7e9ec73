import { useEffect, useState } from 'preact/hooks';
import { Check, FileLock, Link, Quote, TriangleAlert, X } from 'lucide';
import type { CaptureSession } from '../src/app/capture/capture-session';
import type { Editing } from '../src/app/capture/capture-state';
import { copyText } from '../src/browser/clipboard';
import { openSection } from '../src/browser/extension-pages';
import { joinSentences, listInWords, message, uiLanguage, type MessageName } from '../src/browser/messages';
import { readableAddress } from '../src/domain/address/readable-address';
import { siteOf } from '../src/domain/address/site-of';
import type { CaptureDraft, DraftConflict } from '../src/domain/capture-draft';
import type { Clip } from '../src/domain/clip';
import type { DigestUse } from '../src/domain/digest/usage';
import { draftText } from '../src/domain/draft-text';
import { digestUsage } from '../src/storage/usage';
import { daysAgoInWords } from '../src/ui/days-ago';
import { Icon } from '../src/ui/icon';
import { fieldNames } from './conflict-choices';
import { failureFacts, type Fact } from './strips';
import { isPanel } from './surface';

/** What the reader should know of the page and of what was done before, the weightiest first. */
export function useFormFacts(state: Editing, session: CaptureSession): Fact[] {
  const uses = useDigestUses(state.saved);
  const { failure, draft } = state;
  const facts = [
    ...failureFacts(failure, failure !== 'address' && <CopyWordsButton draft={draft} />),
    ...conflictFacts(draft.conflicts),
    ...mergedFacts(draft.conflicts),
    ...quickSaveFacts(state, session),
    ...pageFacts(state),
    ...savedFacts(state, uses, session),
    ...cleaningFacts(state, session),
  ];
  // Where there is nothing to say, the place shows the address that will be saved.
  return [...(facts.length > 0 ? facts : addressFacts(draft)), ...viaFacts(state, session)];
}

/** Fields that were changed in the library, too, and in which only one value can stand: asked for below. */
function conflictFacts(conflicts: readonly DraftConflict[] = []): Fact[] {
  const open = conflicts.find(({ bothKept }) => !bothKept);
  if (!open) return [];
  const look = () => document.querySelector<HTMLElement>('.conflict input:checked')?.focus();
  return [
    {
      key: 'conflict',
      tone: 'bad',
      icon: TriangleAlert,
      role: 'alert',
      text: message('conflictChoose', message(fieldNames[open.field])),
      acts: <StripAct onClick={look}>{message('conflictLook')}</StripAct>,
    },
  ];
}

/** Says which fields hold what was changed here and in the library. */
export function mergedFacts(conflicts: readonly DraftConflict[] = []): Fact[] {
  const merged = conflicts.filter(({ bothKept }) => bothKept);
  if (merged.length === 0) return [];
  const names = merged.map(({ field }) => message(fieldNames[field]));
  const list = new Intl.ListFormat(uiLanguage(), { type: 'conjunction' }).format(names);
  return [{ key: 'merged', tone: 'plain', icon: TriangleAlert, text: message('conflictMerged', list) }];
}

const quickSaveNames = (quickSave: NonNullable<Editing['quickSave']>): MessageName => {
  if (!quickSave.known) return 'quickSaveCreated';
  return quickSave.quoteId === undefined ? 'quickSaveChanged' : 'quickSaveQuoted';
};

function quickSaveFacts({ quickSave, hasUnreadFrame }: Editing, session: CaptureSession): Fact[] {
  // Where the reader is in such a part even now, that is said of the page.
  const frame: Fact[] =
    quickSave?.hasUnreadFrame && !hasUnreadFrame
      ? [{ key: 'quick-frame', tone: 'plain', icon: Quote, text: message('quickSaveUnreadFrame') }]
      : [];
  if (!quickSave || (quickSave.known && !quickSave.quoteId && !quickSave.undoId)) return frame;
  return [
    {
      key: 'quick-save',
      tone: 'good',
      icon: Check,
      text: message(quickSaveNames(quickSave), quickSave.title),
      acts: <StripAct onClick={() => session.undoQuickSave()}>{message('undo')}</StripAct>,
    },
    ...frame,
  ];
}

function pageFacts({ readable, hasUnreadFrame }: Editing): Fact[] {
  return [
    ...(readable === false
      ? [
          {
            key: 'unreadable',
            tone: 'plain' as const,
            icon: FileLock,
            text: message(isPanel() ? 'unreadBeside' : 'unreadable'),
          },
        ]
      : []),
    ...(hasUnreadFrame
      ? [{ key: 'frame', tone: 'plain' as const, icon: Quote, text: message('unreadFrame') }]
      : []),
  ];
}

function savedFacts(
  { saved, beforeEdits }: Editing,
  uses: readonly DigestUse[],
  session: CaptureSession,
): Fact[] {
  if (!saved) return [];
  const [use] = uses;
  const when = message('savedBefore', daysAgoInWords(saved.savedAt));
  const text = (
    <>
      {beforeEdits ? message('editsSaved') : when}
      {use && !beforeEdits && (
        <>
          {' · '}
          {message('usedIn')}{' '}
          <a
            href={`../options/index.html#digests/${use.id}`}
            dir="auto"
            onClick={(event) => {
              event.preventDefault();
              void openSection(`digests/${use.id}`);
            }}
          >
            {use.title || message('untitled')}
          </a>
        </>
      )}
    </>
  );
  const acts = beforeEdits && <StripAct onClick={() => session.undoEdits()}>{message('undo')}</StripAct>;
  return [{ key: 'saved', tone: 'good', icon: Check, text, acts }];
}

function addressFacts({ url }: CaptureDraft): Fact[] {
  const text = (
    <span class="address">
      <bdi title={url}>{readableAddress(url) || url}</bdi>
    </span>
  );
  return [{ key: 'address', tone: 'quiet', icon: Link, text }];
}

/** What was taken out of the address, with the one click that puts it back for good. */
function cleaningFacts({ draft, removed, unwrapped }: Editing, session: CaptureSession): Fact[] {
  const { url, facts } = draft;
  const isUnwrapped = unwrapped.length > 0;
  if ((removed.length === 0 && !isUnwrapped) || url === facts.url) return [];
  const said = joinSentences(
    ...(isUnwrapped ? [message('addressUnwrapped', listInWords(unwrapped))] : []),
    ...(removed.length > 0 ? [message('parametersRemoved', listInWords(removed))] : []),
  );
  const keep = isUnwrapped ? message('addressPutBack') : message('parametersKeep', siteOf(url));
  return [
    {
      key: 'cleaning',
      tone: 'plain',
      icon: Link,
      text: <span title={said}>{said}</span>,
      acts: <StripAct onClick={() => session.keepParameters()}>{keep}</StripAct>,
    },
  ];
}

function viaFacts({ draft: { via } }: Editing, session: CaptureSession): Fact[] {
  if (!via) return [];
  return [
    {
      key: 'via',
      tone: 'quiet',
      icon: Link,
      text: (
        <span class="address" title={message('viaHint')}>
          {message('via')} <bdi>{via.title ?? readableAddress(via.url)}</bdi>
        </span>
      ),
      acts: (
        <button
          type="button"
          class="strip-act"
          aria-label={message('viaRemove')}
          title={message('viaRemove')}
          onClick={() => session.change({ via: undefined })}
        >
          <Icon node={X} size={14} />
        </button>
      ),
    },
  ];
}

/** Puts all that was typed into the clipboard: where nothing can be stored it is at least not lost. */
function CopyWordsButton({ draft }: { draft: CaptureDraft }) {
  const [outcome, setOutcome] = useState<MessageName>('copyWords');
  return (
    <button
      type="button"
      class="strip-act"
      onClick={() =>
        void copyText(draftText(draft)).then(
          () => setOutcome('copied'),
          () => setOutcome('copyRefused'),
        )
      }
    >
      {message(outcome)}
    </button>
  );
}

/** In which digests the clip of the page is; asked for when there is one, which may be late or fail. */
function useDigestUses(saved: Clip | undefined): readonly DigestUse[] {
  const [uses, setUses] = useState<readonly DigestUse[]>([]);
  useEffect(() => {
    if (!saved) return setUses([]);
    let isCurrent = true;
    void digestUsage([saved]).then(
      (usage) => isCurrent && setUses(usage.get(saved.id) ?? []),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [saved?.id]);
  return uses;
}

function StripAct({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button type="button" class="strip-act" onClick={onClick}>
      {children}
    </button>
  );
}
