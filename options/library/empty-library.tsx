import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Check } from 'lucide';
import { pageToTry } from '../../src/app/library/first-steps';
import { addSampleClips } from '../../src/app/library/sample-clips';
import { firstMinutes } from '../../src/app/settings/first-minutes';
import { openAddress } from '../../src/browser/lifecycle';
import { message } from '../../src/browser/messages';
import { Button } from '../../src/ui/button';
import { EarOfWheat } from '../../src/ui/ear-of-wheat';
import { EmptyState } from '../../src/ui/empty-state';
import { Icon } from '../../src/ui/icon';
import { useFirstSteps } from '../../src/ui/use-first-steps';
import { useOpenKeys } from '../../src/ui/use-open-keys';
import { useSetting } from '../../src/ui/use-setting';
import { goToNewDigest, hrefOf } from '../route';
import './empty-library.css';

/** A library with nothing in it: what comes into it, and the steps by which one begins, until they are sent away. */
export function EmptyLibrary() {
  const showsSteps = useSetting(firstMinutes)?.showsSteps;
  if (showsSteps === undefined) return null;
  return (
    <div class="empty-library">
      <svg viewBox="-26 -114 52 116" width="58" height="104" aria-hidden="true">
        <EarOfWheat />
      </svg>
      <EmptyState
        title={message('libraryEmpty')}
        acts={
          showsSteps ? undefined : (
            <>
              <a class="button" href={hrefOf({ section: 'welcome' })}>
                {message('firstSteps')}
              </a>
              <a class="button button-quiet" href={hrefOf({ section: 'exchange' })}>
                {message('import')}
              </a>
            </>
          )
        }
      >
        <p>{message('libraryEmptyHint')}</p>
      </EmptyState>
      {showsSteps && <Beginning />}
    </div>
  );
}

function Beginning() {
  const steps = useFirstSteps();
  const keys = useOpenKeys();
  const [hasFailed, setHasFailed] = useState(false);
  if (!steps) return null;
  const openComposer = () =>
    void addSampleClips(new Date().toISOString()).then(
      () => goToNewDigest(),
      () => setHasFailed(true),
    );
  const hide = () => void firstMinutes.change((latest) => ({ ...latest, showsSteps: false }));
  const [pinned, clipped, imported, posted] = [
    steps.isPinned,
    steps.clipped !== undefined,
    steps.hasImported,
    steps.hasDigest,
  ];
  const next = [pinned, clipped, imported, posted].indexOf(false);
  return (
    <>
      <ol class="beginning">
        {pinned !== undefined && (
          <Step
            title={message('stepPin')}
            hint={message(pinned ? 'stepPinDone' : 'stepPinHint')}
            isDone={pinned}
            isNext={next === 0}
          />
        )}
        <Step
          title={message('stepClip')}
          hint={message(keys ? 'stepClipKeys' : 'stepClipHintButton', keys ?? '')}
          isDone={clipped}
          isNext={next === 1}
        >
          <Button onClick={() => void openAddress(pageToTry, true)}>{message('stepClipTry')}</Button>
        </Step>
        <Step
          title={message('stepImport')}
          hint={message('stepImportHint')}
          isDone={imported}
          isNext={next === 2}
        >
          <a class="button" href={hrefOf({ section: 'exchange' })}>
            {message('stepImportOpen')}
          </a>
        </Step>
        <Step title={message('stepPost')} hint={message('stepPostHint')} isDone={posted} isNext={next === 3}>
          <Button onClick={openComposer}>{message('stepPostTry')}</Button>
        </Step>
      </ol>
      <p role="status">{hasFailed && message('changeFailed')}</p>
      <Button kind="bare" onClick={hide}>
        {message('stepsHide')}
      </Button>
    </>
  );
}

interface StepProps {
  title: string;
  hint: string;
  isDone: boolean;
  /** It is the first that is not done. */
  isNext: boolean;
  children?: ComponentChildren;
}

function Step({ title, hint, isDone, isNext, children }: StepProps) {
  return (
    <li class={isDone ? 'is-done' : isNext ? 'is-next' : undefined}>
      <span class="beginning-mark" aria-hidden="true">
        {isDone && <Icon node={Check} size={14} />}
      </span>
      <span class="beginning-words">
        <b>
          {title}
          {isDone && <span class="visually-hidden">: {message('done')}</span>}
        </b>
        <span>{hint}</span>
      </span>
      {children}
    </li>
  );
}
