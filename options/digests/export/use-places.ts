import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { writeIntoFolder } from '../../../src/app/digests/export-post';
import type { PublishPlace } from '../../../src/app/digests/publish';
import { message } from '../../../src/browser/messages';
import { chooseFolder, folderPicker, type Folder } from '../../../src/browser/post-folder';
import { saveFile } from '../../../src/browser/save-file';
import { postFormats } from '../../../src/rendering/formats/formats';
import type { Chosen } from '../../../src/ui/publishing/format-choice';
import { linkedPlaces, writtenInto } from '../../../src/ui/publishing/linked-places';
import type { PostSources, PostWriter } from '../preview/use-written-post';

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
  const format = postFormats[chosen.format];
  const name = format.fileName(sources.digest);
  const options = writer.options(chosen.format);
  const downloads: PublishPlace = {
    id: 'downloads',
    name: message('placeDownloads'),
    detail: name,
    send: async () => {
      await saveFile(name, await writer.text(chosen), format.mediaType);
      return { kind: 'sent', said: message('downloaded', name) };
    },
  };
  const inFolder: PublishPlace = {
    id: 'folder',
    name: message('placeFolder', folder ? message('folderNamed', folder.name) : message('folderSome')),
    detail: name,
    send: async ({ replaces }) =>
      writtenInto(
        folder!,
        await writeIntoFolder([{ name, text: await writer.text(chosen) }], folder!, replaces),
        message('savedInto', name, folder!.name),
      ),
  };
  const linked = linkedPlaces({ sources: { ...sources, wording: writer.wording }, chosen, options }, folder);
  const choosing = {
    label: message('folderChoose'),
    provide: async () => setFolder((await chooseFolder()) ?? folder),
  };
  return [downloads, ...(folderPicker() ? [inFolder] : []), ...linked].map((place) =>
    place.id.endsWith('folder') && !folder ? { place, missing: choosing } : { place },
  );
}
