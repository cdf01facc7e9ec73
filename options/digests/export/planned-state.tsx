import { retryScheduledPost, unschedulePost } from '../../../src/app/publishing/scheduled-posts';
import { message } from '../../../src/browser/messages';
import type { ScheduledPost } from '../../../src/storage/records/digest-record';
import { Button } from '../../../src/ui/button';
import { momentInWords } from '../../../src/ui/moment-in-words';
import { keptWhyInWords } from '../../../src/ui/publishing/publish-words';
import { StateDot } from '../../../src/ui/state-dot';

interface PlannedStateProps {
  /** What the destination is called. */
  name: string;
  planned: ScheduledPost;
  /** What has the focus once there is nothing planned any more. */
  next: (button: HTMLButtonElement) => HTMLElement | null | undefined;
}

/** That a post goes out at a time, or was to and did not, and what can be done about it. */
export function PlannedState({ name, planned, next }: PlannedStateProps) {
  const { id, dueAt, failed } = planned;
  const at = momentInWords(dueAt);
  return (
    <>
      {failed === undefined ? (
        <StateDot kind="draft">{message('laterAt', at)}</StateDot>
      ) : (
        <>
          <StateDot kind="failed">{message('laterFailed', at, keptWhyInWords(failed))}</StateDot>
          <Button
            size="small"
            aria-label={message('actOn', message('tryAgain'), name)}
            onClick={(event) => {
              next(event.currentTarget)?.focus();
              void retryScheduledPost(id);
            }}
          >
            {message('tryAgain')}
          </Button>
        </>
      )}
      <Button
        size="small"
        kind="bare"
        aria-label={message('actOn', message('laterCancel'), name)}
        onClick={(event) => {
          next(event.currentTarget)?.focus();
          void unschedulePost(id);
        }}
      >
        {message('laterCancel')}
      </Button>
    </>
  );
}
