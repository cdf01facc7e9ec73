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

interface UnreadableListProps {
  unreadable: readonly (Unreadable & { file: string })[];
  total: number;
}

/** What stays behind, where it stands, and why. */
export function UnreadableList({ unreadable, total }: UnreadableListProps) {
  if (total === 0) return null;
  return (
    <details class="unreadable" open={total <= 5}>
      <summary>{countMessage('unreadableCount', total)}</summary>
      <ul>
        {unreadable.map(({ file, reason, place, sample }, index) => (
          <li key={index}>
            <span class="soft">
              {file} · {message(places[place.unit], place.number)}
            </span>{' '}
            {message(reasons[reason])}
            {sample !== '' && <code>{sample}</code>}
          </li>
        ))}
      </ul>
      {total > unreadable.length && (
        <p class="soft">{countMessage('moreUnreadable', total - unreadable.length)}</p>
      )}
    </details>
  );
}
