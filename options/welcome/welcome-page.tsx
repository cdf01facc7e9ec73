import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Check } from 'lucide';
import { countSteps, pageToTry, type FirstSteps } from '../../src/app/library/first-steps';
import { activeSamples, addSampleClips, removeSampleClips } from '../../src/app/library/sample-clips';
import { openShortcutSettings } from '../../src/browser/commands';
import { openAddress } from '../../src/browser/lifecycle';
import { countMessage, message } from '../../src/browser/messages';
import { undo } from '../../src/storage/undo/undo';
import { Button } from '../../src/ui/button';
import { Icon } from '../../src/ui/icon';
import { useOpenKeys } from '../../src/ui/use-open-keys';
import { useFirstSteps } from '../../src/ui/use-first-steps';
import { useLiveQuery } from '../../src/ui/use-live-query';
import { goToNewDigest, hrefOf } from '../route';
import { PinPicture, PostPicture, SheafPicture, SourcesPicture } from './welcome-pictures';
import './welcome.css';

/** What to do first. Each step ticks itself when it is done, whichever way. */
export function WelcomePage() {
  const steps = useFirstSteps();
  const open = steps && firstOpen(steps);
  const clipNumber = steps?.isPinned === undefined ? 1 : 2;
  return (
    <div class="welcome">
      <header class="hero">
        <div>
          <p class="hero-brand">
            <img src="/icons/gleanings.svg" alt="" width="32" height="32" />
            {message('productName')}
          </p>
          <h1>{message('welcomeTitle')}</h1>
          <p class="hero-lead">{message('welcomeLead')}</p>
        </div>
        <SheafPicture />
      </header>
      <ol class="first-steps">
        {steps?.isPinned !== undefined && (
          <Step
            number={1}
            title={message('stepPin')}
            isDone={steps.isPinned}
            isNext={open === 'pin'}
            picture={<PinPicture />}
          >
            <p>{message(steps.isPinned ? 'stepPinDone' : 'stepPinHint')}</p>
          </Step>
        )}
        <ClipStep number={clipNumber} steps={steps} isNext={open === 'clip'} />
        <Step
          number={clipNumber + 1}
          title={message('stepImport')}
          isDone={steps?.hasImported ?? false}
          isNext={open === 'import'}
          picture={<SourcesPicture />}
        >
          <p>{message('stepImportHint')}</p>
          <p class="step-acts">
            <a class="button" href={hrefOf({ section: 'exchange' })}>
              {message('stepImportOpen')}
            </a>
          </p>
        </Step>
        <PostStep number={clipNumber + 2} steps={steps} isNext={open === 'post'} />
      </ol>
      <footer class="pledge">
        <ul>
          {(['pledgeAccount', 'pledgeLocal', 'pledgeRead'] as const).map((name) => (
            <li key={name}>
              <Icon node={Check} />
              {message(name)}
            </li>
          ))}
        </ul>
        <a class="button button-quiet" href={hrefOf({ section: 'library' })}>
          {message('welcomeLibrary')}
        </a>
      </footer>
    </div>
  );
}

interface OwnStepProps {
  number: number;
  steps: FirstSteps | undefined;
  isNext: boolean;
}

function ClipStep({ number, steps, isNext }: OwnStepProps) {
  const keys = useOpenKeys();
  const clipped = steps?.clipped;
  return (
    <Step
      number={number}
      title={message('stepClip')}
      isDone={clipped !== undefined}
      isNext={isNext}
      picture={
        <span class="keys">
          {keys === '' ? message('keysNone') : keys?.split('+').map((key) => <kbd key={key}>{key}</kbd>)}
        </span>
      }
    >
      {clipped ? (
        <p>
          {message('stepClipDone')} <b dir="auto">{clipped.title}</b>
        </p>
      ) : (
        <p>{message(keys === '' ? 'stepClipHintButton' : 'stepClipHint')}</p>
      )}
      <p class="step-acts">
        <Button kind={isNext ? 'main' : 'plain'} onClick={() => void openAddress(pageToTry, true)}>
          {message('stepClipTry')}
        </Button>
        <Button kind="bare" onClick={() => void openShortcutSettings()}>
          {message(keys === '' ? 'keysSet' : 'keysOther')}
        </Button>
      </p>
    </Step>
  );
}

/** What became of the samples, and how to take that back. */
type Outcome = { text: string; undoId?: string } | undefined;

function PostStep({ number, steps, isNext }: OwnStepProps) {
  const samples = useLiveQuery(() => activeSamples(), []);
  const count = samples.kind === 'ready' ? samples.value.length : 0;
  const [outcome, setOutcome] = useState<Outcome>();
  const attempt = (work: Promise<Outcome>) =>
    void work.then(setOutcome, () => setOutcome({ text: message('changeFailed') }));
  const openComposer = async (): Promise<Outcome> => {
    if (count === 0) await addSampleClips(new Date().toISOString());
    goToNewDigest();
    return undefined;
  };
  const remove = async (): Promise<Outcome> => {
    const { id, clips } = await removeSampleClips();
    return { text: countMessage('doneTrash', clips), undoId: id };
  };
  const takeBack = async (id: string): Promise<Outcome> => {
    await undo(id);
    return { text: message('undone') };
  };
  return (
    <Step
      number={number}
      title={message('stepPost')}
      isDone={steps?.hasDigest ?? false}
      isNext={isNext}
      picture={<PostPicture />}
    >
      <p>{message('stepPostHint')}</p>
      <p class="step-acts">
        <Button kind={isNext ? 'main' : 'plain'} onClick={() => attempt(openComposer())}>
          {message(count === 0 ? 'stepPostTry' : 'stepPostOpen')}
        </Button>
        {count > 0 && (
          <Button kind="bare" onClick={() => attempt(remove())}>
            {message('samplesRemove')}
          </Button>
        )}
      </p>
      <p class="step-outcome">
        <span role="status">{outcome?.text}</span>{' '}
        {outcome?.undoId !== undefined && (
          <Button kind="bare" size="small" onClick={() => attempt(takeBack(outcome.undoId ?? ''))}>
            {message('undo')}
          </Button>
        )}
      </p>
    </Step>
  );
}

interface StepProps {
  number: number;
  title: string;
  isDone: boolean;
  /** It is the first that is not done. */
  isNext: boolean;
  picture: ComponentChildren;
  children: ComponentChildren;
}

function Step({ number, title, isDone, isNext, picture, children }: StepProps) {
  return (
    <li class={`step${isDone ? ' is-done' : ''}${isNext ? ' is-next' : ''}`}>
      <div class="step-picture">{picture}</div>
      <section class="step-words" aria-labelledby={`step-${number}`}>
        <h2 id={`step-${number}`}>
          <span class="step-number" aria-hidden={isDone}>
            {isDone ? <Icon node={Check} size={14} /> : number}
          </span>
          {title}
          {isDone && <span class="visually-hidden">: {message('done')}</span>}
        </h2>
        {children}
      </section>
    </li>
  );
}

function firstOpen(steps: FirstSteps): 'pin' | 'clip' | 'import' | 'post' | undefined {
  if (steps.isPinned === false) return 'pin';
  if (!steps.clipped) return 'clip';
  if (countSteps(steps).done === countSteps(steps).of) return undefined;
  return steps.hasImported ? 'post' : 'import';
}
