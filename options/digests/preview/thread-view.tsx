import { message } from '../../../src/browser/messages';

/** A thread as its readers see it: the short posts one below the other. */
export function ThreadView({ parts }: { parts: readonly string[] }) {
  return (
    <ol class="thread" tabIndex={0} aria-label={message('viewPost')}>
      {parts.map((part, index) => (
        // A thread's posts have nothing to tell them apart but their places.
        <li key={index}>
          <p>{part}</p>
          <span class="soft">{message('threadPlace', index + 1, parts.length)}</span>
        </li>
      ))}
    </ol>
  );
}
