import { writeIntoFolder } from '../../app/digests/export-post';
import { linkedListFeed, linkedListFiles, type LinkedListSources } from '../../app/digests/linked-list';
import { readFeedSettings } from '../../app/digests/published-feed';
import { feedFiles } from '../../domain/feed-place';
import type { PlaceOutcome, PublishPlace } from '../../app/digests/publish';
import { postAddress } from '../../app/settings/post-address';
import { countMessage, message } from '../../browser/messages';
import { folderPicker, type Folder } from '../../browser/post-folder';
import { saveBlob, saveFile } from '../../browser/save-file';
import { zipFiles } from '../../exchange/writing/zip-files';
import { datedStem } from '../../rendering/file-stem';
import type { RenderOptions } from '../../rendering/render';
import type { Chosen } from './format-choice';
import { ownTemplateRunner } from './own-template-runner';

interface LinkedList {
  sources: LinkedListSources;
  chosen: Chosen;
  /** What the renderer is told beside the posts. */
  options: RenderOptions;
}

/** The posts of a linked list as files, written as is chosen. */
export function writeLinkedPosts({ sources, chosen, options }: LinkedList) {
  const { format, template } = chosen;
  const own = template && {
    template: template.source,
    run: (run: Parameters<typeof ownTemplateRunner.run>[0]) => ownTemplateRunner.run(run),
  };
  return linkedListFiles(sources, { ...options, format, ...own });
}

/**
 * Where clips can go as posts of their own: into a zip, a folder where the browser lets a page write into
 * one, feeds where the blog's address is known.
 *
 * @param folder the one that was chosen; without it nothing can be sent to that place
 */
export function linkedPlaces(list: LinkedList, folder: Folder | undefined): PublishPlace[] {
  const { digest, entries, clips } = list.sources;
  const stem = datedStem(digest);
  const count = entries.filter((entry) => entry.kind === 'clip' && clips.has(entry.clipId)).length;
  if (count === 0) return [];
  const posts = countMessage('linkedPosts', count);
  const zip: PublishPlace = {
    id: 'linked-zip',
    name: message('placeLinkedZip'),
    detail: posts,
    isLinkedList: true,
    send: async () => {
      const zipped = zipFiles(await writeLinkedPosts(list), new Date().toISOString());
      await saveBlob(`${stem}.zip`, new Blob([zipped], { type: 'application/zip' }));
      return saved(`${stem}.zip`);
    },
  };
  const inFolder: PublishPlace = {
    id: 'linked-folder',
    name: folder
      ? message('placeLinkedFolder', message('folderNamed', folder.name))
      : message('folderLinked'),
    detail: posts,
    isLinkedList: true,
    send: async ({ replaces }) => {
      const files = await writeLinkedPosts(list);
      return writtenInto(
        folder!,
        await writeIntoFolder(files, folder!, replaces),
        countMessage('linkedInto', files.length, folder!.name),
      );
    },
  };
  const feeds: PublishPlace = {
    id: 'linked-feeds',
    name: message('placeLinkedFeeds'),
    detail: feedFiles.map((one) => `${stem}-${one.name}`).join(', '),
    isLinkedList: true,
    send: async () => {
      const [feed, pattern] = await Promise.all([readFeedSettings(), postAddress.read()]);
      const settings = {
        title: feed.title || digest.title,
        address: feed.address || `${digest.blog}/feed.xml`,
        home: digest.blog,
        pattern,
      };
      for (const { kind, name, mediaType } of feedFiles)
        await saveFile(`${stem}-${name}`, linkedListFeed(list.sources, settings, kind), mediaType);
      return saved(feedFiles.map((one) => `${stem}-${one.name}`).join(', '));
    },
  };
  return [zip, ...(folderPicker() ? [inFolder] : []), ...(digest.blog === '' ? [] : [feeds])];
}

function saved(file: string): PlaceOutcome {
  return { kind: 'sent', said: message('downloaded', file) };
}

/** What came of writing into a folder, where these names were taken. */
export function writtenInto(folder: Folder, taken: readonly string[], said: string): PlaceOutcome {
  return taken.length === 0
    ? { kind: 'sent', said }
    : { kind: 'taken', said: message('fileTaken', taken.join(', '), folder.name) };
}
