import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { countMessage, message } from '../../browser/messages';
import { exportClips, type ChosenClips, type ExportFormat } from '../../app/transfer/export-clips';
import { Button } from '../button';
import { exportFormatNames, exportFormats } from './export-formats';
import { LossList } from './loss-list';
import { usePartCounts } from './use-part-counts';
import './export-form.css';

type Work = { kind: 'idle' | 'unchosen' | 'working' | 'failed' } | { kind: 'done'; name: string };

interface ExportFormProps {
  chosen: ChosenClips;
  /** What is asked before the format. */
  children?: ComponentChildren;
}

/** As what clips shall leave, what the format that is chosen leaves behind, and the button that hands them over. */
export function ExportForm({ chosen, children }: ExportFormProps) {
  const [format, setFormat] = useState<ExportFormat>();
  const [work, setWork] = useState<Work>({ kind: 'idle' });
  const counted = usePartCounts(chosen);
  const name = useId();
  const download = async () => {
    if (format === undefined) return setWork({ kind: 'unchosen' });
    setWork({ kind: 'working' });
    try {
      setWork({ kind: 'done', name: await exportClips(chosen, format) });
    } catch {
      setWork({ kind: 'failed' });
    }
  };
  const isEmpty = counted.kind === 'counted' && counted.clips === 0;
  return (
    <div class="export-form">
      {children}
      <fieldset class="export-formats">
        <legend class="label">{message('exportFormat')}</legend>
        {exportFormats.map((one) => (
          <label key={one} class="check">
            <input
              type="radio"
              name={name}
              checked={one === format}
              onChange={() => {
                setFormat(one);
                setWork({ kind: 'idle' });
              }}
            />
            {message(exportFormatNames[one])}
          </label>
        ))}
      </fieldset>
      {format !== undefined && <LossList format={format} counted={counted} />}
      {isEmpty && <p class="notice">{message('exportNone')}</p>}
      <div class="export-foot">
        {!isEmpty && (
          <Button kind="main" size="large" onClick={() => void download()}>
            {counted.kind === 'counted' ? countMessage('exportNow', counted.clips) : message('export')}
          </Button>
        )}
        <span role="status">
          {work.kind === 'unchosen' && message('exportUnchosen')}
          {work.kind === 'working' && message('working')}
          {work.kind === 'done' && message('downloaded', work.name)}
          {work.kind === 'failed' && message('exportFailed')}
        </span>
      </div>
    </div>
  );
}
