import { useState } from 'preact/hooks';
import { ChevronDown, ChevronUp, Plus } from 'lucide';
import { addSeries, removeSeries, restoreSeries, seriesList } from '../../../src/app/digests/series';
import { countMessage, message } from '../../../src/browser/messages';
import { siteOf } from '../../../src/domain/address/site-of';
import { nextIssue, type Series } from '../../../src/domain/digest/series';
import type { ListedDigest } from '../../../src/storage/digests/digest-list';
import { Button } from '../../../src/ui/button';
import { EmptyState } from '../../../src/ui/empty-state';
import { focusOnceThere } from '../../../src/ui/focus-once-there';
import { useSetting } from '../../../src/ui/use-setting';
import { goToNewDigest } from '../../route';
import type { DoneAct } from './digest-list';
import { PatternSettings } from './pattern-settings';
import { SeriesEditor } from './series-editor';

interface SeriesPageProps {
  digests: readonly ListedDigest[];
  onDone: (done: DoneAct) => void;
}

/** The writer's series, each with its next issue, and what a digest without a series begins with. */
export function SeriesPage({ digests, onDone }: SeriesPageProps) {
  const all = useSetting(seriesList);
  const [open, setOpen] = useState<string>();
  if (!all) return null;
  const make = async () => {
    const id = await addSeries(message('seriesNew'));
    setOpen(id);
    focusOnceThere(() => document.querySelector<HTMLElement>(`[data-series="${CSS.escape(id)}"] input`));
  };
  const remove = async (series: Series) => {
    await removeSeries(series.id);
    setOpen(undefined);
    onDone({
      said: message('seriesRemoved', series.name || message('untitled')),
      undo: () => restoreSeries(series),
    });
    focusOnceThere(() => document.querySelector<HTMLElement>('.series-list button, .series-make'));
  };
  return (
    <div class="series-page">
      <p class="soft">{message('seriesHint')}</p>
      {all.length === 0 && <EmptyState title={message('seriesEmpty')} />}
      <ul class="series-list" aria-label={message('seriesTitle')}>
        {all.map((series) => (
          <SeriesCard
            key={series.id}
            series={series}
            digests={digests}
            isOpen={open === series.id}
            onOpen={(isOpen) => setOpen(isOpen ? series.id : undefined)}
            onRemove={() => void remove(series)}
          />
        ))}
      </ul>
      <p>
        <button type="button" class="button series-make" onClick={() => void make()}>
          {message('seriesMake')}
        </button>
      </p>
      <PatternSettings />
    </div>
  );
}

interface SeriesCardProps {
  series: Series;
  digests: readonly ListedDigest[];
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onRemove: () => void;
}

function SeriesCard({ series, digests, isOpen, onOpen, onRemove }: SeriesCardProps) {
  const name = series.name || message('untitled');
  const own = digests.filter(({ digest }) => digest.seriesId === series.id);
  const next = nextIssue(
    series,
    own.map(({ digest }) => digest),
  );
  return (
    <li class="series-card" data-series={series.id}>
      <div class="series-head">
        <div>
          <h2 dir="auto">{name}</h2>
          <p class="digest-facts">
            <span>{countMessage('digestCount', own.length)}</span>
            <span>
              {countMessage('sectionCount', series.outline.filter(({ kind }) => kind === 'heading').length)}
            </span>
            {series.blog !== '' && <span>{siteOf(series.blog)}</span>}
          </p>
        </div>
        <Button
          icon={Plus}
          aria-label={message('beginIssueOf', next, name)}
          onClick={() => goToNewDigest(series.id)}
        >
          {message('beginIssue', next)}
        </Button>
        <Button
          kind="bare"
          icon={isOpen ? ChevronUp : ChevronDown}
          aria-expanded={isOpen}
          aria-label={message('editName', name)}
          onClick={() => onOpen(!isOpen)}
        >
          {message('edit')}
        </Button>
      </div>
      {isOpen && <SeriesEditor series={series} nextIssue={next} onRemove={onRemove} />}
    </li>
  );
}
