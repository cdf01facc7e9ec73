import { message } from '../../../src/browser/messages';
import type { ListedDigest } from '../../../src/storage/digests/digest-list';
import { shortDay } from '../../../src/ui/short-day';
import { hrefOf } from '../../route';

interface DigestRowProps {
  listed: ListedDigest;
  onTrash?: () => void;
  onRestore?: () => void;
}

/** A digest among the others: what it is called, and whether it went out. */
export function DigestRow({ listed: { digest, publication }, onTrash, onRestore }: DigestRowProps) {
  const name = digest.title || message('untitled');
  return (
    <li>
      <a href={hrefOf({ section: 'digest', id: digest.id })}>{name}</a>
      <span class={publication ? 'state state-out' : 'state'}>
        {publication ? message('publishedOn', shortDay(publication.at)) : message('digestDraft')}
      </span>
      <time class="soft" dateTime={digest.date}>
        {digest.date}
      </time>
      {onTrash && (
        <button
          class="button button-quiet button-small"
          aria-label={message('trashTitle', name)}
          title={message('delete')}
          onClick={onTrash}
        >
          ×
        </button>
      )}
      {onRestore && (
        <button class="button button-small" aria-label={message('restoreTitle', name)} onClick={onRestore}>
          {message('restoreDigest')}
        </button>
      )}
    </li>
  );
}
