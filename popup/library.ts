/** What the popup needs of the library, in a chunk of its own: the form is painted before it is here. */
export { removeQuote, restoreClip, saveClip, trashClip } from '../src/storage/clips';
export { dropDraft, keepDraft } from '../src/storage/drafts';
export { storageFailure } from '../src/storage/failure';
export { knownPage } from '../src/storage/known-page';
export { keepLibrary } from '../src/storage/persist';
export { changeSiteRules } from '../src/storage/settings';
export { knownTags, lastTags, tagStatistics } from '../src/storage/tag-statistics';
