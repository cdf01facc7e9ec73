import { countMessage, message, type MessageName } from '../../../src/browser/messages';
import type { Unreadable, UnreadableReason } from '../../../src/exchange/reading/imported-item';

const reasons = {
  'no-address': 'whyNoAddress',
  'relative-address': 'whyRelativeAddress',
  'broken-address': 'whyBrokenAddress',
  'long-address': 'whyLongAddress',
  'refused-scheme': 'whyRefusedScheme',
  'unknown-file': 'whyUnknownFile',
  attachment: 'whyAttachment',
  'page-body': 'whyPageBody',
  'broken-member': 'whyBrokenMember',
  encrypted: 'whyEncrypted',
  'in-trash': 'whyInTrash',
  'folder-note': 'whyFolderNote',
  property: 'whyProperty',
  'broken-row': 'whyBrokenRow',
  'wrong-form': 'whyWrongForm',
  'field-left-out': 'whyFieldLeftOut',
  'too-large': 'whyTooLarge',
  'too-deep': 'whyTooDeep',
  'cut-off': 'whyCutOff',
  'wrong-kind': 'whyWrongKind',
  empty: 'whyEmpty',
} as const satisfies Record<UnreadableReason, MessageName>;

const places = { line: 'placeLine', row: 'placeRow', entry: 'placeEntry' } as const;

export function reasonInWords(reason: UnreadableReason): string {
  return message(reasons[reason]);
}

interface LeftBehindProps {
  unreadable: readonly (Unreadable & { file: string })[];
  total: number;
}

/** What stays behind, where it stands, and why: the same reason once, with all that it is true of. */
export function LeftBehind({ unreadable, total }: LeftBehindProps) {
  if (total === 0) return null;
  const found = [...new Set(unreadable.map(({ reason }) => reason))];
  return (
    <details class="unreadable" open={total <= 8}>
      <summary>{countMessage('unreadableCount', total)}</summary>
      {found.map((reason) => (
        <div key={reason} class="left-group">
          <p>{reasonInWords(reason)}</p>
          <ul>
            {unreadable
              .filter((one) => one.reason === reason)
              .map(({ file, place, sample }, index) => (
                <li key={index}>
                  <span class="soft" dir="auto">
                    {file} · {message(places[place.unit], place.number)}
                  </span>{' '}
                  {sample !== '' && <code dir="auto">{sample}</code>}
                </li>
              ))}
          </ul>
        </div>
      ))}
      {total > unreadable.length && (
        <p class="soft">{countMessage('moreUnreadable', total - unreadable.length)}</p>
      )}
    </details>
  );
}
