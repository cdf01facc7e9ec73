import { useMemo, useState } from 'preact/hooks';
import { message } from '../../src/browser/messages';
import type { Clip } from '../../src/domain/clip';
import type { Digest, Entry } from '../../src/domain/digest';
import { createRenderer } from '../../src/rendering/create-renderer';
import { formats, type FormatId } from '../../src/rendering/formats/formats';
import { ExportBar } from './export-bar';
import { formatNames } from './format-names';
import { PostFrame } from './post-frame';

interface PreviewProps {
  digest: Digest;
  entries: Entry[];
  clips: ReadonlyMap<string, Clip>;
}

type View = 'post' | 'source';

const isFormat = (id: string): id is FormatId => Object.hasOwn(formats, id);
const formatIds = Object.keys(formats).filter(isFormat);

/** The post as it will go out: as a reader sees it, and to the byte. */
export function Preview({ digest, entries, clips }: PreviewProps) {
  const [format, setFormat] = useState<FormatId>('markdown');
  const [view, setView] = useState<View>('post');
  const renderer = useMemo(createRenderer, []);
  const { text } = renderer.render(digest, entries, clips, { format });
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
      <ExportBar digest={digest} format={formats[format]} text={text} />
      {view === 'source' ? (
        <pre class="source" tabIndex={0} aria-label={message('viewSource')}>
          {text}
        </pre>
      ) : (
        <PostFrame
          title={message('preview')}
          html={format === 'html' ? text : renderer.render(digest, entries, clips, { format: 'html' }).text}
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
