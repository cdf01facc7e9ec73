import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import {
  linkedListFeed,
  linkedListFiles,
  type LinkedListSources,
} from '../../../src/app/digests/linked-list';
import { feedFiles, readFeedSettings } from '../../../src/app/digests/published-feed';
import type { PlaceOutcome, PublishPlace } from '../../../src/app/digests/publish';
import { writeIntoFolder } from '../../../src/app/digests/export-post';
import { postAddress } from '../../../src/app/settings/post-address';
import { countMessage, message } from '../../../src/browser/messages';
import { chooseFolder, folderPicker, type Folder } from '../../../src/browser/post-folder';
import { saveBlob, saveFile } from '../../../src/browser/save-file';
import { zipFiles } from '../../../src/exchange/writing/zip-files';
import { datedStem } from '../../../src/rendering/file-stem';
import { postFormats } from '../../../src/rendering/formats/formats';
import type { PostSources, PostWriter } from '../preview/use-written-post';
import { ownTemplateRunner } from '../templates/own-template-runner';
import type { Chosen } from './format-choice';

/** A place as a row of the drawer. */
export interface PlaceRow {
  place: PublishPlace;
  /** What has become of the post there before. */
  state?: ComponentChildren;
  /** How it goes there, as long as it is chosen. */
  choices?: ComponentChildren;
  /** What has to be done before it can be chosen. */
  missing?: { label: string; provide: () => Promise<void> };
}

/** Where a post can go without a destination: files, in downloads or a folder. */
export function usePlaces(sources: PostSources, writer: PostWriter, chosen: Chosen): PlaceRow[] {
  const [folder, setFolder] = useState<Folder>();
  const { digest, entries, clips } = sources;
  const format = postFormats[chosen.format];
  const name = format.fileName(digest);
  const stem = datedStem(digest);
  const linked: LinkedListSources = { digest, entries, clips, wording: writer.wording };
  const files = () =>
    linkedListFiles(linked, {
      ...writer.options(chosen.format),
      ...(chosen.template && {
        template: chosen.template.source,
        run: (run) => ownTemplateRunner.run(run),
      }),
    });
  const count = entries.filter((entry) => entry.kind === 'clip' && clips.has(entry.clipId)).length;
  const saved = (file: string): PlaceOutcome => ({ kind: 'sent', said: message('downloaded', file) });
  const written = (taken: string[], into: Folder, said: string): PlaceOutcome =>
    taken.length === 0
      ? { kind: 'sent', said }
      : { kind: 'taken', said: message('fileTaken', taken.join(', '), into.name) };
  const choosing = {
    label: message('folderChoose'),
    provide: async () => setFolder((await chooseFolder()) ?? folder),
  };
  const inFolder = (
    id: string,
    detail: string,
    send: (into: Folder, replaces: boolean) => Promise<PlaceOutcome>,
    isLinkedList = false,
  ): PlaceRow[] => {
    if (!folderPicker()) return [];
    const place: PublishPlace = {
      id,
      name: message(
        isLinkedList ? 'placeLinkedFolder' : 'placeFolder',
        folder ? message('folderNamed', folder.name) : message('folderSome'),
      ),
      detail,
      isLinkedList,
      send: ({ replaces }) => send(folder!, replaces),
    };
    return [folder ? { place } : { place, missing: choosing }];
  };

  return [
    {
      place: {
        id: 'downloads',
        name: message('placeDownloads'),
        detail: name,
        send: async () => {
          await saveFile(name, await writer.text(chosen), format.mediaType);
          return saved(name);
        },
      },
    },
    ...inFolder('folder', name, async (into, replaces) =>
      written(
        await writeIntoFolder([{ name, text: await writer.text(chosen) }], into, replaces),
        into,
        message('savedInto', name, into.name),
      ),
    ),
    ...(count === 0
      ? []
      : [
          {
            place: {
              id: 'linked-zip',
              name: message('placeLinkedZip'),
              detail: countMessage('linkedPosts', count),
              isLinkedList: true,
              send: async () => {
                const zip = zipFiles(await files(), new Date().toISOString());
                await saveBlob(`${stem}.zip`, new Blob([zip], { type: 'application/zip' }));
                return saved(`${stem}.zip`);
              },
            },
          },
          ...inFolder(
            'linked-folder',
            countMessage('linkedPosts', count),
            async (into, replaces) => {
              const all = await files();
              return written(
                await writeIntoFolder(all, into, replaces),
                into,
                countMessage('linkedInto', all.length, into.name),
              );
            },
            true,
          ),
          ...(digest.blog === ''
            ? []
            : [
                {
                  place: {
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
                      for (const { kind, name: file, mediaType } of feedFiles)
                        await saveFile(`${stem}-${file}`, linkedListFeed(linked, settings, kind), mediaType);
                      return saved(feedFiles.map((one) => `${stem}-${one.name}`).join(', '));
                    },
                  },
                },
              ]),
        ]),
  ];
}
