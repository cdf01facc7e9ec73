/** What the popup needs of the library, in a chunk of its own: the form is painted before it is here. */
export { clipWithKey, restoreClip, saveClip, trashClip } from '../src/storage/clips';
export { draftWithKey, dropDraft, keepDraft } from '../src/storage/drafts';
export { storageFailure } from '../src/storage/failure';
export { keepLibrary } from '../src/storage/persist';
export { library } from '../src/storage/database';
