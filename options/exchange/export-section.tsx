import { useState } from 'preact/hooks';
import { countMessage, message } from '../../src/browser/messages';
import { exportClips } from './export-clips';
import { exportFormats, formatName, type ExportFormat } from './export-formats';
import { LossList } from './loss-list';
import { usePartCounts } from './use-part-counts';

type Work = { kind: 'idle' | 'working' | 'failed' } | { kind: 'done'; name: string };

/** The way out for clips: which, and as what. */
export function ExportSection({ query: first }: { query: string }) {
  const [query, setQuery] = useState(first);
  const [format, setFormat] = useState<ExportFormat>('netscape');
  const [work, setWork] = useState<Work>({ kind: 'idle' });
  const counted = usePartCounts(query);
  const download = async () => {
    setWork({ kind: 'working' });
    try {
      setWork({ kind: 'done', name: await exportClips(query, format) });
    } catch {
      setWork({ kind: 'failed' });
    }
  };
  const empty = counted.kind === 'counted' && counted.clips === 0;
  return (
    <section class="setting" aria-labelledby="export-heading">
      <h2 id="export-heading">{message('export')}</h2>
      <p class="soft">{message('exportHint')}</p>
      <div class="field-grid">
        <label>
          <span class="label">{message('exportWhich')}</span>
          <input
            value={query}
            placeholder={message('exportAll')}
            spellcheck={false}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </label>
        <label>
          <span class="label">{message('exportFormat')}</span>
          <select
            value={format}
            onChange={({ currentTarget: { value } }) =>
              setFormat(exportFormats.find((one) => one === value) ?? 'netscape')
            }
          >
            {exportFormats.map((one) => (
              <option key={one} value={one}>
                {formatName(one)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <LossList format={format} counted={counted} />
      <p class="setting-row">
        <button
          class="button button-primary"
          disabled={work.kind === 'working' || empty}
          onClick={() => void download()}
        >
          {counted.kind === 'counted' ? countMessage('exportNow', counted.clips) : message('export')}
        </button>
        <span role="status">
          {work.kind === 'working' && message('working')}
          {work.kind === 'done' && message('downloaded', work.name)}
          {work.kind === 'failed' && message('exportFailed')}
        </span>
      </p>
    </section>
  );
}
