import { message } from '../../src/browser/messages';

/** Why the list is empty, and what to do about it. */
export function EmptyList({ query }: { query: string }) {
  const asked = query.trim() !== '';
  return (
    <div class="empty">
      <p>{message(asked ? 'nothingFound' : 'libraryEmpty')}</p>
      <p class="soft">{message(asked ? 'nothingFoundHint' : 'libraryEmptyHint')}</p>
    </div>
  );
}
