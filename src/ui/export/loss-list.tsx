import { countMessage, message } from '../../browser/messages';
import { lossesOf, type ExportFormat } from '../../app/transfer/export-clips';
import { clipPartNames } from './export-formats';
import type { Counted } from './use-part-counts';

/** What the chosen clips have that the format cannot carry. */
export function LossList({ format, counted }: { format: ExportFormat; counted: Counted }) {
  if (counted.kind === 'failed') return <p class="notice notice-danger">{message('readFailed')}</p>;
  if (counted.kind === 'counting') return <p class="soft">{message('exportCounting')}</p>;
  const { lost, quotedOnly } = lossesOf(format);
  const losses = lost.flatMap((part) => {
    const clips = counted.parts.get(part) ?? 0;
    return clips === 0 ? [] : [{ part, clips }];
  });
  const unquoted = quotedOnly ? counted.clips - counted.quoted : 0;
  if (losses.length === 0 && unquoted === 0) return <p class="notice">{message('exportWhole')}</p>;
  return (
    <div class="notice losses">
      <p>{message('exportLosses')}</p>
      <ul>
        {unquoted > 0 && <li>{countMessage('exportUnquoted', unquoted)}</li>}
        {losses.map(({ part, clips }) => (
          <li key={part}>
            {message(clipPartNames[part])} <span class="soft">({countMessage('clipCount', clips)})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
