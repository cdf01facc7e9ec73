import type { LinkAnswer } from '../../../src/domain/link-answer';
import { archiveUrl } from '../../../src/app/links/check-links';
import { message } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import { hrefOf } from '../../route';

export interface AnsweredLink {
  clip: Clip;
  answer: LinkAnswer;
}

/** The links of which there is something to say; those that simply answered are not listed. */
export function LinkAnswers({
  answered,
  onLeave,
}: {
  answered: readonly AnsweredLink[];
  /** One of the clips was gone to. */
  onLeave: () => void;
}) {
  const telling = answered.filter(({ answer }) => answer.kind !== 'alive' || answer.movedTo !== undefined);
  if (telling.length === 0) return null;
  return (
    <ul class="link-answers" aria-label={message('linkAnswers')}>
      {telling.map(({ clip, answer }) => (
        <li key={clip.id}>
          <a dir="auto" href={hrefOf({ section: 'library', clip: clip.id })} onClick={onLeave}>
            {clip.title || clip.url}
          </a>{' '}
          <span class={answer.kind === 'gone' ? 'link-gone' : 'soft'}>{sentenceOf(answer)}</span>{' '}
          {answer.kind !== 'alive' && answer.kind !== 'elsewhere' && (
            <a href={archiveUrl(clip)} target="_blank" rel="noreferrer">
              {message('webArchive')}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function sentenceOf(answer: LinkAnswer): string {
  switch (answer.kind) {
    case 'alive':
      return message('linkMoved', answer.movedTo ?? '');
    case 'gone':
      return message('linkGone', answer.status);
    case 'unclear':
      return message('linkUnclear', answer.status);
    case 'elsewhere':
      return message('linkElsewhere');
    case 'silent':
      return message('linkSilent');
  }
}
