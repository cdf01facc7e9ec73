import { message, type MessageName } from '../../../src/browser/messages';

/** Where people come from. `browser` and `posts` are read in ways of their own, all others as files. */
export type SourceId = keyof typeof known;

interface Source {
  /** Names of tools are the same in every language. */
  name: string | { message: MessageName };
  /** How its files end, or what they are. */
  files: string | { message: MessageName };
  /** How one comes by them. */
  hint: MessageName;
}

const known = {
  browser: { name: { message: 'fromBrowser' }, files: { message: 'fromBrowserFiles' }, hint: 'hintBrowser' },
  bookmarks: { name: { message: 'fromBookmarkFile' }, files: '.html', hint: 'hintBookmarkFile' },
  pocket: { name: 'Pocket', files: '.zip, .csv, .html', hint: 'hintPocket' },
  instapaper: { name: 'Instapaper', files: '.csv', hint: 'hintInstapaper' },
  raindrop: { name: 'Raindrop.io', files: '.csv, .html', hint: 'hintRaindrop' },
  pinboard: { name: 'Pinboard', files: '.json', hint: 'hintPinboard' },
  readwise: { name: 'Readwise', files: '.csv, .json', hint: 'hintReadwise' },
  omnivore: { name: 'Omnivore', files: '.zip', hint: 'hintOmnivore' },
  wallabag: { name: 'wallabag', files: '.json, .csv, .xml', hint: 'hintWallabag' },
  table: { name: { message: 'fromTable' }, files: '.csv, .tsv, .json', hint: 'hintTable' },
  notes: { name: { message: 'fromNotes' }, files: '.md, .zip', hint: 'hintNotes' },
  posts: { name: { message: 'fromPosts' }, files: '.md, .xml, .html', hint: 'postsImportHint' },
  backup: { name: 'Gleanings', files: { message: 'fromBackupFiles' }, hint: 'hintBackup' },
  other: { name: { message: 'fromOther' }, files: { message: 'fromOtherFiles' }, hint: 'hintOther' },
} as const satisfies Record<string, Source>;

/** All of them, in words. */
export function importSources(): { id: SourceId; name: string; files: string; hint: string }[] {
  const words = (text: Source['name']) => (typeof text === 'string' ? text : message(text.message));
  // The keys of an object are texts to the compiler; those of this one are the sources.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (Object.entries(known) as [SourceId, Source][]).map(([id, { name, files, hint }]) => ({
    id,
    name: words(name),
    files: words(files),
    hint: message(hint),
  }));
}
