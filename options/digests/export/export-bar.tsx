import { useState } from 'preact/hooks';
import {
  copyFormattedPost,
  replacePostInFolder,
  writePostIntoFolder,
  type FolderOutcome,
} from '../../../src/app/digests/export-post';
import { copyText } from '../../../src/browser/clipboard';
import { message } from '../../../src/browser/messages';
import { saveFile } from '../../../src/browser/save-file';
import type { Digest } from '../../../src/domain/digest';
import type { PostFormat } from '../../../src/rendering/formats/format';
import type { PostFormatId } from '../../../src/rendering/formats/formats';
import type { Rendered } from '../../../src/rendering/render';
import { whyTemplateFailed } from '../templates/own-template-runner';
import { MarkPublished } from './mark-published';
import { folderPicker, type Folder } from '../../../src/browser/post-folder';

interface ExportBarProps {
  digest: Digest;
  format: PostFormat;
  /** The post as it goes out. Rejects where the writer's template cannot be used. */
  text: () => Promise<string>;
  render: (format: PostFormatId) => Rendered;
  /** Id of the format or template in use. */
  formatId: string;
}

type Outcome =
  | { kind: 'none' }
  | { kind: 'done' | 'failed'; text: string }
  /** The folder has another file of that name. */
  | { kind: 'taken'; folder: Folder };

/** Hands the post over: as a file, into a folder, or by the clipboard. */
export function ExportBar({ digest, format, formatId, text, render }: ExportBarProps) {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const [marking, setMarking] = useState(false);
  const name = format.fileName(digest);
  const hand = (act: () => Promise<void>, done: string, failed: string) =>
    void attempt(act).then(
      () => setOutcome({ kind: 'done', text: done }),
      (error: unknown) => setOutcome({ kind: 'failed', text: whyFailed(error, failed) }),
    );
  const copyFormatted = () => copyFormattedPost(render('rich-text'), render('markdown'));
  const mark = () =>
    void attempt(async () => {
      await text();
      setMarking(true);
    }).catch((error: unknown) => setOutcome({ kind: 'failed', text: whyFailed(error, '') }));
  const saveInto = (write: () => Promise<FolderOutcome>) =>
    void attempt(write).then(
      (written) => {
        if (written.kind === 'taken') setOutcome(written);
        if (written.kind === 'written')
          setOutcome({ kind: 'done', text: message('savedInto', name, written.folder.name) });
      },
      (error: unknown) => setOutcome({ kind: 'failed', text: whyFailed(error, message('folderFailed')) }),
    );
  return (
    <div class="export-bar">
      <button
        class="button button-primary"
        onClick={() =>
          hand(
            async () => saveFile(name, await text(), format.mediaType),
            message('downloaded', name),
            message('downloadFailed'),
          )
        }
      >
        {message('download')}
      </button>
      <button
        class="button"
        onClick={() => hand(async () => copyText(await text()), message('copied'), message('copyFailed'))}
      >
        {message('copy')}
      </button>
      <button
        class="button"
        title={message('copyFormattedHint')}
        onClick={() => hand(copyFormatted, message('copied'), message('copyFailed'))}
      >
        {message('copyFormatted')}
      </button>
      {folderPicker() && (
        <button
          class="button"
          onClick={() => saveInto(async () => writePostIntoFolder({ name, text: await text() }))}
        >
          {message('saveInto')}
        </button>
      )}
      <button class="button" onClick={mark}>
        {message('markPublished')}
      </button>
      <span class={outcome.kind === 'failed' ? 'export-failed' : 'soft'} role="status">
        {outcome.kind === 'none' && name}
        {(outcome.kind === 'done' || outcome.kind === 'failed') && outcome.text}
        {outcome.kind === 'taken' && (
          <>
            {message('fileTaken', name, outcome.folder.name)}{' '}
            <button
              class="button button-small button-danger"
              onClick={() => {
                const { folder } = outcome;
                saveInto(async () => replacePostInFolder({ name, text: await text() }, folder));
              }}
            >
              {message('fileReplace')}
            </button>
          </>
        )}
      </span>
      {marking && (
        <MarkPublished digestId={digest.id} format={formatId} text={text} onClose={() => setMarking(false)} />
      )}
    </div>
  );
}

/** Also what fails before anything is promised. */
async function attempt<T>(act: () => Promise<T>): Promise<T> {
  return act();
}

function whyFailed(error: unknown, otherwise: string): string {
  const reason = whyTemplateFailed(error);
  return reason === undefined ? otherwise : message('templateFailed', reason);
}
