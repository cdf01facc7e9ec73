import { useRef, useState } from 'preact/hooks';
import { PencilLine } from 'lucide';
import { listInWords, message, uiLanguage } from '../../../src/browser/messages';
import { siteOf } from '../../../src/domain/address/site-of';
import { printQuery } from '../../../src/domain/query/print-query';
import { siteNameOf, type Clip } from '../../../src/domain/clip';
import { Button, IconButton } from '../../../src/ui/button';
import { ClipPicture, SiteIcon } from '../../../src/ui/clip-picture';
import { focusOnceThere } from '../../../src/ui/focus-once-there';
import { hrefOf } from '../../route';
import { PageFields, type EditClip } from './page-fields';

/** What the page says of itself, to be read, and put right in its fields where it is wrong. */
export function ClipHead({ clip, onEdit }: { clip: Clip; onEdit: EditClip }) {
  const [isEditing, setIsEditing] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const edit = () => {
    setIsEditing(true);
    focusOnceThere(() => box.current?.querySelector<HTMLElement>('textarea'));
  };
  const end = () => {
    setIsEditing(false);
    focusOnceThere(() => box.current?.querySelector<HTMLElement>('.icon-button'));
  };
  if (isEditing) {
    return (
      // Escape ends it, as it does in every block.
      // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
      <div
        ref={box}
        class="clip-fields"
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return;
          event.preventDefault();
          event.stopPropagation();
          end();
        }}
      >
        <PageFields clip={clip} onEdit={onEdit} />
        <Button size="small" onClick={end}>
          {message('doneEditing')}
        </Button>
      </div>
    );
  }
  const facts = [listInWords(clip.authors), clip.published === undefined ? '' : longDay(clip.published)];
  return (
    <div ref={box} class="clip-head-block">
      <ClipPicture clip={clip} letter={false} />
      <IconButton icon={PencilLine} small label={message('editDetails')} onClick={edit} />
      {/* The pencil does the same by key. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
      <h2 class="clip-title" dir="auto" lang={clip.language} onClick={edit}>
        {clip.title.trim() || clip.url}
      </h2>
      <p class="byline">
        <SiteIcon page={clip} />
        <a
          class="byline-site"
          dir="auto"
          title={message('searchFor', siteOf(clip.url))}
          href={hrefOf({ section: 'library', query: printQuery({ kind: 'site', value: siteOf(clip.url) }) })}
        >
          {siteNameOf(clip)}
        </a>
        {facts.filter(Boolean).map((fact) => (
          <span key={fact} class="byline-fact" dir="auto">
            {fact}
          </span>
        ))}
      </p>
      {clip.description && (
        <p class="clip-about" dir="auto" lang={clip.language}>
          {clip.description}
        </p>
      )}
    </div>
  );
}

function longDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime())
    ? day
    : date.toLocaleDateString(uiLanguage(), { dateStyle: 'medium', timeZone: 'UTC' });
}
