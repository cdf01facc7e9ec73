import { message } from '../../../src/browser/messages';
import { dayOf } from '../../../src/domain/day';
import type { Check } from '../../../src/domain/digest/checks/check';
import { dayInWords } from '../../../src/ui/day-in-words';

function dayHere(instant: string): string {
  return dayOf(instant, Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** What is wrong and how to mend it, in a sentence. `name` is what the entry is called. */
export function checkText(check: Check, name: string): string {
  switch (check.kind) {
    case 'missing-title':
      return check.entryId === undefined ? message('checkTitle') : message('checkClipTitle', name);
    case 'missing-author':
      return message('checkAuthor');
    case 'future-date':
      return message('checkFuture', dayInWords(check.date));
    case 'past-date':
      return message('checkPast', dayInWords(check.date));
    case 'slug-taken':
      return message(
        'checkSlug',
        check.slug,
        check.use.title || message('untitled'),
        dayInWords(check.use.date),
      );
    case 'no-clips':
      return message('checkNoClips');
    case 'too-large':
      return message('checkTooLarge', String(check.kilobytes));
    case 'empty-comment':
      return message('checkEmpty', name);
    case 'placeholder':
      return message('checkPlaceholder', name, check.text);
    case 'weak-link':
      return message('checkWeakLink', name, check.text);
    case 'bare-address':
      return message('checkBareAddress', name, check.text);
    case 'unclosed':
      return message('checkUnclosed', name, check.text);
    case 'unsafe-link':
      return message('checkUnsafeLink', name, check.text);
    case 'unknown-scheme':
      return message('checkUnknownScheme', name, check.text);
    case 'undefined-label':
      return message('checkUndefinedLabel', name, check.text);
    case 'image-without-text':
      return message('checkImageText', name, check.text);
    case 'empty-section':
      return message('checkEmptySection', name);
    case 'too-long':
      return message('checkTooLong', name);
    case 'same-link':
      return message('checkSameLink', name);
    case 'linked-before': {
      const { publication, date, title } = check.use;
      const digest = title || message('untitled');
      return publication
        ? message('checkLinkedBefore', name, dayInWords(date), digest)
        : message('checkStandsIn', name, digest);
    }
    case 'link-gone':
      return message('checkLinkGone', name, check.status, dayInWords(dayHere(check.checkedAt)));
    case 'private-clip':
      return message('checkPrivate', name);
    case 'trashed-clip':
      return message('checkTrashed', name);
    case 'standing-text':
      return message('checkStanding', name);
    case 'clip-gone':
      return message('checkGone');
  }
}
