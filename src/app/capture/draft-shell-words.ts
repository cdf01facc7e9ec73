import { allShellWords, noteShellWords, withShellWords } from '../../browser/shell-words';
import { createDraft } from '../../domain/capture-draft';
import { createMetadata } from '../../domain/page-metadata';
import type { CaptureContext } from './capture-context';

interface DraftContext {
  storage: Pick<CaptureContext['storage'], 'knownPage' | 'saveDraft'>;
  now: CaptureContext['now'];
}

interface ShellWords {
  all: () => { url: string; words: string }[];
  forget: (url: string) => void;
  /** Does the work unless a popup is being typed into at this moment. */
  whileUntouched: (work: () => Promise<void>) => Promise<void>;
}

const here: ShellWords = {
  all: allShellWords,
  forget: (url) => noteShellWords(url, ''),
  whileUntouched: withShellWords,
};

/**
 * Makes drafts of what was typed into popups that were closed before their form was there, so that it lies in
 * the database with all other drafts. It joins the words of a draft, or of a clip, that there is of the page.
 */
export async function draftShellWords(
  { storage, now }: DraftContext,
  { all, forget, whileUntouched }: ShellWords = here,
): Promise<void> {
  await whileUntouched(async () => {
    for (const { url, words } of all()) {
      const facts = createMetadata({ url });
      const { saved, draft: begun, rules } = await storage.knownPage(facts);
      const draft = begun ?? createDraft(facts, saved, rules, now());
      const comment = [draft.comment, words].filter((text) => text !== '').join(' ');
      await storage.saveDraft({ ...draft, comment, changedAt: now() });
      forget(url);
    }
  });
}
