import { useEffect, useState } from 'preact/hooks';
import { X } from 'lucide';
import { countSteps } from '../../src/app/library/first-steps';
import { firstMinutes } from '../../src/app/settings/first-minutes';
import { extensionVersion } from '../../src/browser/lifecycle';
import { message } from '../../src/browser/messages';
import { Button, IconButton } from '../../src/ui/button';
import { Dialog } from '../../src/ui/dialog';
import { useFirstSteps } from '../../src/ui/use-first-steps';
import { useSetting } from '../../src/ui/use-setting';
import { hrefOf } from '../route';
import { newsOf } from './what-is-new';

/** What is left of the first steps, and after an update what is new, once; otherwise nothing. */
export function FirstMinutesCard() {
  const known = useSetting(firstMinutes);
  const hasNews = known?.updatedTo === extensionVersion();
  const shown = known?.showsSteps ? 'steps' : hasNews ? 'news' : undefined;
  const end = () => {
    void firstMinutes.change((latest) => ({ ...latest, showsSteps: false, updatedTo: undefined }));
  };
  if (shown === 'steps') return <StepsCard onEnd={end} />;
  return shown === 'news' ? <NewsCard onEnd={end} /> : null;
}

function StepsCard({ onEnd }: { onEnd: () => void }) {
  const steps = useFirstSteps();
  const { done, of } = steps ? countSteps(steps) : { done: 0, of: 0 };
  const isThrough = of > 0 && done === of;
  useEffect(() => {
    if (isThrough) onEnd();
  }, [isThrough]);
  if (!steps || isThrough) return null;
  const label = message('stepsDone', done, of);
  return (
    <div class="first-minutes">
      <a href={hrefOf({ section: 'welcome' })}>{message('firstSteps')}</a>
      <IconButton icon={X} small label={message('dismiss')} onClick={onEnd} />
      <progress max={of} value={done} aria-label={label} />
      <span>{label}</span>
    </div>
  );
}

/** It says once what the update has brought, to whoever wants to know. */
function NewsCard({ onEnd }: { onEnd: () => void }) {
  const [news, setNews] = useState<string[]>([]);
  const [isOpen, setIsOpen] = useState(false);
  const version = extensionVersion();
  useEffect(() => {
    void import('../../CHANGELOG.md?raw').then(
      ({ default: changelog }) => setNews(newsOf(changelog, version)),
      () => undefined,
    );
  }, []);
  if (news.length === 0) return null;
  const title = message('newsTitle', version);
  return (
    <div class="first-minutes">
      <Button kind="bare" onClick={() => setIsOpen(true)}>
        {title}
      </Button>
      <IconButton icon={X} small label={message('dismiss')} onClick={onEnd} />
      {isOpen && (
        <Dialog title={title} onClose={onEnd}>
          <ul class="news" lang="en">
            {news.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Dialog>
      )}
    </div>
  );
}
