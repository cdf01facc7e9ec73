import { useMemo, useRef, useState } from 'preact/hooks';
import { X } from 'lucide';
import * as v from 'valibot';
import { isPostAddress, markPublished } from '../../../src/app/digests/mark-published';
import { contentHash } from '../../../src/app/publishing/content-hash';
import { publishTo, type Outcomes, type PublishPlace } from '../../../src/app/digests/publish';
import { writeAutomaticFeeds, type FeedOutcome } from '../../../src/app/publishing/publish-feed';
import { defineSetting } from '../../../src/app/settings/define-setting';
import { countMessage, message } from '../../../src/browser/messages';
import { dayOf } from '../../../src/domain/day';
import { compile } from '../../../src/rendering/compile';
import { summarizePost } from '../../../src/rendering/post-summary';
import { withdrawPublication } from '../../../src/storage/digests/publications';
import { Button, IconButton } from '../../../src/ui/button';
import { focusOnceThere } from '../../../src/ui/focus-once-there';
import { SidePanel } from '../../../src/ui/side-panel';
import { useSetting } from '../../../src/ui/use-setting';
import { hrefOf } from '../../route';
import { FindingList } from '../checks/finding-list';
import type { RemedyContext } from '../checks/remedies';
import { useChecks } from '../checks/use-checks';
import { usePostWriter } from '../preview/use-written-post';
import { whyTemplateFailed } from '../../../src/ui/publishing/own-template-runner';
import { feedOutcomeInWords } from '../feeds/feed-places';
import { FormatSelect, useFormat } from '../../../src/ui/publishing/format-choice';
import { PublishOutcomes, type Marked } from './publish-outcomes';
import { MarkFields, PlaceRows, TakeYourself, type MarkChoice } from './publish-choices';
import { useCountdown } from './use-countdown';
import { useDestinationPlaces } from './use-destination-places';
import { usePlaces } from './use-places';
import './publish.css';

interface PublishDrawerProps extends RemedyContext {
  onClose: () => void;
}

type Stage =
  | { kind: 'choosing' }
  | { kind: 'sending' | 'done'; outcomes: Outcomes; marked: Marked | undefined };

/** Where the writer's posts went last, by the ids of the places. */
const lastPlaces = defineSetting({ name: 'publishPlaces', schema: v.array(v.string()), fallback: [] });

/** The way out of the composer: what to look at, where to, and when. There are five seconds to stop it. */
export function PublishDrawer({ onClose, ...context }: PublishDrawerProps) {
  const { digest, entries, clips } = context;
  const { chosen, templates, choose } = useFormat();
  const writer = usePostWriter({ digest, entries, clips });
  const rows = [
    ...useDestinationPlaces({ digest, entries, clips }, writer),
    ...usePlaces({ digest, entries, clips }, writer, chosen),
  ];
  const control = useRef(new AbortController());
  const checks = useChecks({ digest, entries, clips, chosen });
  const last = useSetting(lastPlaces);
  // What is chosen holds at once, not only when it was kept for the next time.
  const [picked, setPicked] = useState<readonly string[]>();
  const ids = picked ?? last ?? [];
  const latest = useRef(ids);
  latest.current = ids;
  const pick = (id: string, isOn: boolean) => {
    const now = [...latest.current.filter((one) => one !== id), ...(isOn ? [id] : [])];
    setPicked(now);
    void lastPlaces.change(() => now);
  };
  const [mark, setMark] = useState<MarkChoice>({
    isOn: undefined,
    address: '',
    day: dayOf(new Date().toISOString(), Intl.DateTimeFormat().resolvedOptions().timeZone),
  });
  const [missing, setMissing] = useState('');
  const [feeds, setFeeds] = useState<readonly FeedOutcome[]>([]);
  const [stage, setStage] = useState<Stage>({ kind: 'choosing' });
  const places = rows.flatMap(({ place, missing }) => (!missing && ids.includes(place.id) ? [place] : []));
  // Clips that become posts of their own are out with that; a file may yet wait for its place.
  const isMarked = mark.isOn ?? places.some(({ isLinkedList }) => isLinkedList);
  const countdown = useCountdown(() => void send(places));

  const record = async (sent: readonly PublishPlace[]): Promise<Marked> => {
    const isLinkedOnly = sent.length > 0 && sent.every(({ isLinkedList }) => isLinkedList);
    try {
      const id = await markPublished({
        digestId: digest.id,
        text: await writer.text(chosen),
        address: mark.address,
        day: mark.day,
        ...(!isLinkedOnly && {
          format: chosen.id,
          form: { style: digest.style ?? 'prose', contentHash: await contentHash(digest, writer.render) },
        }),
      });
      return { kind: 'marked', id, day: mark.day };
    } catch (error) {
      return { kind: 'failed', said: explain(error) };
    }
  };
  const send = async (to: readonly PublishPlace[], replaces = false) => {
    const report = (outcomes: Outcomes) =>
      setStage((now) => ({
        kind: 'sending',
        outcomes: new Map([...(now.kind === 'choosing' ? [] : now.outcomes), ...outcomes]),
        marked: now.kind === 'choosing' ? undefined : now.marked,
      }));
    report(new Map(to.map(({ id }) => [id, { kind: 'waiting' }])));
    control.current = new AbortController();
    const { signal } = control.current;
    const options = { explain, report, replaces, signal };
    const [posts, announcements] = [false, true].map((is) =>
      to.filter(({ isAnnouncement = false }) => isAnnouncement === is),
    );
    const sent = await publishTo(posts!, options);
    const isOut = places.every(({ isAnnouncement }) => isAnnouncement) || sent.length > 0;
    const isMarkedAlready = stage.kind !== 'choosing' && stage.marked?.kind === 'marked';
    const marked = isMarked && isOut && !isMarkedAlready ? await record(sent) : undefined;
    // With the address under which it is out by now.
    await publishTo(announcements!, options);
    if (sent.length > 0 || marked) setFeeds(await writeAutomaticFeeds(signal));
    setStage((now) => (now.kind === 'choosing' ? now : { ...now, kind: 'done', ...(marked && { marked }) }));
  };
  const start = () => {
    if (places.length === 0 && !isMarked) return setMissing(message('publishNowhere'));
    if (isMarked && !isPostAddress(mark.address)) return setMissing(message('addressInvalid'));
    setMissing('');
    countdown.start();
  };
  const summary = useMemo(
    () => summarizePost(compile(digest, entries, clips, writer.wording)),
    [digest, entries, clips, writer.wording],
  );

  return (
    <SidePanel label={message('publish')} from="end" onClose={onClose}>
      <div class="publish">
        <header>
          <h2>{message('publish')}</h2>
          <IconButton icon={X} label={message('close')} onClick={onClose} />
        </header>
        <div class="publish-body">
          <p class="soft">
            {countMessage('clipCount', clips.size)} ·{' '}
            {countMessage(
              summary.length.unit === 'words' ? 'wordCount' : 'characterCount',
              summary.length.count,
            )}{' '}
            · {message('publishSameBytes')}
          </p>
          {stage.kind === 'choosing' ? (
            <>
              {checks.open.length > 0 && (
                <>
                  <h3>{countMessage('checks', checks.open.length)}</h3>
                  <FindingList checks={checks.open} {...context} />
                </>
              )}
              <h3>
                {message('publishWhere')}
                <a href={hrefOf({ section: 'settings', part: 'destinations' })}>
                  {message('destinationMore')}
                </a>
                <FormatSelect chosen={chosen.id} templates={templates} onChoose={choose} />
              </h3>
              <PlaceRows rows={rows} chosen={ids} onChoose={pick} />
              <h3>{message('publishYourself')}</h3>
              <TakeYourself writer={writer} chosen={chosen} explain={explain} />
              <h3>{message('publishWhen')}</h3>
              <MarkFields choice={{ ...mark, isOn: isMarked }} onChange={setMark} />
            </>
          ) : (
            <>
              <PublishOutcomes
                places={places}
                outcomes={stage.outcomes}
                marked={stage.marked}
                onAgain={(place, replaces) => void send([place], replaces)}
                onMarkAgain={() => void record([]).then((marked) => setStage({ ...stage, marked }))}
                onUnmark={(id) => {
                  void withdrawPublication(id, new Date().toISOString());
                  setStage({ ...stage, marked: undefined });
                }}
              />
              {feeds.map(({ path, outcome }) => (
                <p key={path} class="soft" role="status">
                  {message('feedWritten', path, feedOutcomeInWords(outcome))}
                </p>
              ))}
            </>
          )}
        </div>
        <footer>
          {countdown.left !== undefined ? (
            <>
              <Button
                size="large"
                ref={focusOnMount}
                onClick={() => {
                  countdown.stop();
                  focusOnceThere(() =>
                    document.querySelector<HTMLElement>('.publish > footer .button-primary'),
                  );
                }}
              >
                {message('stop')}
              </Button>
              <span role="timer">{countMessage('publishIn', countdown.left)}</span>
            </>
          ) : stage.kind === 'choosing' ? (
            <>
              <Button kind="main" size="large" onClick={start}>
                {places.length > 0
                  ? countMessage('publishTo', places.length)
                  : message(isMarked ? 'markPublished' : 'publish')}
              </Button>
              <span class="soft" role="status">
                {missing || message('publishStoppable')}
              </span>
            </>
          ) : (
            <>
              {stage.kind === 'sending' ? (
                <Button size="large" onClick={() => control.current.abort()} ref={focusOnMount}>
                  {message('cancel')}
                </Button>
              ) : (
                <Button kind="main" size="large" onClick={onClose} ref={focusOnMount}>
                  {message('done')}
                </Button>
              )}
              <span role="status">
                {stage.kind === 'sending' ? message('working') : message('publishDone')}
              </span>
            </>
          )}
        </footer>
      </div>
    </SidePanel>
  );
}

function focusOnMount(button: HTMLButtonElement | null): void {
  button?.focus();
}

function explain(error: unknown): string {
  const reason = whyTemplateFailed(error);
  if (reason !== undefined) return message('templateFailed', reason);
  return message('placeFailed');
}
