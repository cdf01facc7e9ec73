import { useMemo, useState } from 'preact/hooks';
import { message } from '../../src/browser/messages';
import type { Clip } from '../../src/domain/clip';
import type { Digest, Entry } from '../../src/domain/digest';
import { entryAt } from '../../src/domain/digest/entry-at';
import { createRenderer } from '../../src/rendering/create-renderer';
import { formats } from '../../src/rendering/formats/formats';
import { threadLimits } from '../../src/rendering/formats/threads';
import { ChecksPanel } from './checks-panel';
import { goToEntry } from './entry-name';
import { entryTexts } from './entry-texts';
import { ExportBar } from './export-bar';
import { formatIds, formatNames, isFormat } from './format-names';
import { PostFrame } from './post-frame';
import { ThreadView } from './thread-view';
import { useFormat } from './use-format';

interface PreviewProps {
  digest: Digest;
  entries: readonly Entry[];
  clips: ReadonlyMap<string, Clip>;
}

type View = 'post' | 'source';

/** The post as it will go out: as a reader sees it, and to the byte. */
export function Preview({ digest, entries, clips }: PreviewProps) {
  const [format, setFormat] = useFormat();
  const [view, setView] = useState<View>('post');
  const renderer = useMemo(createRenderer, []);
  const { style, zone } = digest;
  const render = (format: Parameters<typeof renderer.render>[3]['format']) =>
    renderer.render(digest, entries, clips, { format, style, zone });
  // What is not shown is rendered when it is handed over.
  const isShown = view === 'source' || formats[format].mediaType === 'text/html' || format in threadLimits;
  const rendered = render(isShown ? format : 'html');
  return (
    <section class="preview" aria-labelledby="preview-heading">
      <div class="heading-row">
        <h2 id="preview-heading">{message('preview')}</h2>
        <div class="segmented" role="group" aria-label={message('preview')}>
          <ViewButton view="post" name={message('viewPost')} current={view} onChoose={setView} />
          <ViewButton view="source" name={message('viewSource')} current={view} onChoose={setView} />
        </div>
        <label class="inline-field">
          <span class="label">{message('format')}</span>
          <select
            value={format}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              if (isFormat(chosen)) setFormat(chosen);
            }}
          >
            {formatIds.map((id) => (
              <option key={id} value={id}>
                {message(formatNames[id])}
              </option>
            ))}
          </select>
        </label>
      </div>
      <ExportBar digest={digest} format={format} render={render} />
      <ChecksPanel digest={digest} entries={entries} clips={clips} format={format} />
      {view === 'source' ? (
        <pre class="source" tabIndex={0} aria-label={message('viewSource')}>
          {rendered.text}
        </pre>
      ) : rendered.parts ? (
        <ThreadView parts={rendered.parts} />
      ) : (
        <PostFrame
          title={message('preview')}
          html={rendered.text}
          onPick={(text, offset) => {
            const id = entryAt(text, entryTexts(entries, clips, style), offset);
            if (id !== undefined) goToEntry(id);
          }}
        />
      )}
    </section>
  );
}

interface ViewButtonProps {
  view: View;
  name: string;
  current: View;
  onChoose: (view: View) => void;
}

function ViewButton({ view, name, current, onChoose }: ViewButtonProps) {
  return (
    <button class="button button-small" aria-pressed={view === current} onClick={() => onChoose(view)}>
      {name}
    </button>
  );
}
