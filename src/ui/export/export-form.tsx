import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { countMessage, message, type MessageName } from '../../browser/messages';
import { writers } from '../../exchange/writing/writers';
import { exportClips, type ChosenClips, type ExportFormat } from '../../app/transfer/export-clips';
import { LossList } from './loss-list';
import { usePartCounts } from './use-part-counts';

const formatNames = {
  netscape: 'exportNetscape',
  json: 'exportJson',
  csv: 'exportCsv',
  markdown: 'exportMarkdown',
  'pinboard-json': 'exportPinboard',
  opml: 'exportOpml',
  'readwise-csv': 'exportReadwise',
  notes: 'exportNotes',
} as const satisfies Record<ExportFormat, MessageName>;

const exportFormats: readonly ExportFormat[] = [...writers.map(({ id }) => id), 'notes'];

type Work = { kind: 'idle' | 'working' | 'failed' } | { kind: 'done'; name: string };

interface ExportFormProps {
  chosen: ChosenClips;
  /** What is asked before the format. */
  children?: ComponentChildren;
}

/** As what clips shall leave, what each format leaves behind, and the button that hands them over. */
export function ExportForm({ chosen, children }: ExportFormProps) {
  const [format, setFormat] = useState<ExportFormat>('netscape');
  const [work, setWork] = useState<Work>({ kind: 'idle' });
  const counted = usePartCounts(chosen);
  const download = async () => {
    setWork({ kind: 'working' });
    try {
      setWork({ kind: 'done', name: await exportClips(chosen, format) });
    } catch {
      setWork({ kind: 'failed' });
    }
  };
  const empty = counted.kind === 'counted' && counted.clips === 0;
  return (
    <>
      <div class="field-grid">
        {children}
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
                {message(formatNames[one])}
              </option>
            ))}
          </select>
        </label>
      </div>
      <LossList format={format} counted={counted} />
      <p class="setting-row">
        <button
          type="button"
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
    </>
  );
}
