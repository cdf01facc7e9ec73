import { Fragment } from 'preact';
import { message } from '../../src/browser/messages';
import { siteOf } from '../../src/domain/address/site-of';
import { siteNameOf, type Clip } from '../../src/domain/clip';
import { excerpt } from '../../src/domain/query/excerpt';
import type { TextTerm } from '../../src/domain/query/query';
import { Highlighted } from '../../src/ui/highlighted';
import { shortDay } from '../../src/ui/short-day';

interface RowProps {
  index: number;
  total: number;
  /** Absent while it is being read. */
  clip: Clip | undefined;
  terms: readonly TextTerm[];
  selected: boolean;
  /** Whether it lies open beside the list. */
  open: boolean;
  /** Whether Tab stops here; of all rows one does. */
  tabStop: boolean;
  /** Whether it flies past: then its words alone are shown. */
  placeholder: boolean;
  onSelect: (index: number, how: 'toggle' | 'range') => void;
  onOpen: (index: number) => void;
  onFocus: (index: number) => void;
}

/** So many characters of comment and quotes are enough for a line, on the widest screen. */
const shownCharacters = 300;

/**
 * A clip in the list. The whole row is a button that opens it, beneath its checkbox and the link to
 * its page.
 */
export function ClipRow({
  index,
  total,
  clip,
  terms,
  selected,
  open,
  tabStop,
  placeholder,
  ...act
}: RowProps) {
  const place = { 'aria-setsize': total, 'aria-posinset': index + 1, style: { '--row': index } };
  if (!clip) return <li key={index} {...place} class="clip-row" data-row={index} aria-busy="true" />;
  const tabIndex = tabStop ? 0 : -1;
  const title = clip.title.trim() || clip.url;
  if (placeholder && !tabStop) {
    return (
      <li key={index} {...place} class="clip-row is-placeholder" data-row={index}>
        {title}
      </li>
    );
  }
  const pick = (event: MouseEvent) =>
    event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : undefined;
  return (
    <li
      key={index}
      {...place}
      class={`clip-row${selected ? ' is-selected' : ''}${open ? ' is-open' : ''}`}
      data-row={index}
      onFocusIn={() => act.onFocus(index)}
    >
      <button
        class="row-open"
        data-clip={clip.id}
        tabIndex={tabIndex}
        aria-label={message('clipDetails', title)}
        aria-current={open ? 'true' : undefined}
        onClick={(event) => {
          const how = pick(event);
          if (how) act.onSelect(index, how);
          else act.onOpen(index);
        }}
      />
      <input
        type="checkbox"
        tabIndex={tabIndex}
        aria-label={message('selectTitle', title)}
        checked={selected}
        onClick={(event) => {
          act.onSelect(index, event.shiftKey ? 'range' : 'toggle');
          event.currentTarget.checked = selected;
        }}
      />
      <div class="row-words">
        <p class="row-title">
          <PageIcon clip={clip} />
          <a href={clip.url} target="_blank" rel="noreferrer" tabIndex={tabIndex}>
            <Highlighted text={title} terms={terms} />
          </a>
        </p>
        <p class="row-facts soft">
          <RowFacts clip={clip} terms={terms} />
        </p>
        <RowSaid clip={clip} terms={terms} />
      </div>
    </li>
  );
}

function RowFacts({ clip, terms }: { clip: Clip; terms: readonly TextTerm[] }) {
  const from = [clip.site ?? siteOf(clip.url), clip.authors.join(', ')].filter(Boolean).join(' · ');
  return (
    <>
      {clip.private && <span class="row-private">{message('private')}</span>}
      <span class="row-from">
        <Highlighted text={from} terms={terms} />
      </span>
      <time dateTime={clip.savedAt}>{shortDay(clip.savedAt)}</time>
      {clip.tags.map((tag) => (
        <span class="chip" key={tag}>
          <Highlighted text={tag} terms={terms} />
        </span>
      ))}
    </>
  );
}

/**
 * The comment, and quotes as far as they come into the line: to lay out a text costs as much unseen. What
 * was searched for comes first, wherever it stands in them.
 */
function RowSaid({ clip, terms }: { clip: Clip; terms: readonly TextTerm[] }) {
  let left = shownCharacters;
  const shown = saidIn(clip, terms).flatMap(({ quoted, text }) => {
    const piece = text.slice(0, Math.max(0, left));
    left -= piece.length;
    return piece === '' ? [] : [{ quoted, piece }];
  });
  return (
    <div class="row-said">
      {shown.map(({ quoted, piece }, n) => {
        const words = <Highlighted text={piece} terms={terms} />;
        return <Fragment key={n}>{quoted ? <blockquote>{words}</blockquote> : words} </Fragment>;
      })}
    </div>
  );
}

interface Said {
  quoted: boolean;
  text: string;
}

/** What is said in a clip. Where something is searched for, hits come first, and what is said of it is looked through as well. */
function saidIn({ comment, quotes, description = '' }: Clip, terms: readonly TextTerm[]): Said[] {
  const said = [{ quoted: false, text: comment }, ...quotes.map(({ text }) => ({ quoted: true, text }))];
  if (terms.length === 0) return said;
  const more = [...quotes.map((quote) => quote.comment), description].map((text) => ({
    quoted: false,
    text,
  }));
  const pieces = [...said, ...more].map(({ quoted, text }) => ({
    quoted,
    ...excerpt(text, terms, shownCharacters),
  }));
  const hits = pieces.filter(({ hit }) => hit);
  return [...hits, ...pieces.slice(0, said.length).filter(({ hit }) => !hit)];
}

/** The page's icon where the page itself holds it; no site is asked for one. */
function PageIcon({ clip }: { clip: Clip }) {
  const { icon } = clip;
  if (icon !== undefined && /^data:image\//i.test(icon))
    return <img class="page-icon" src={icon} alt="" width="16" height="16" loading="lazy" />;
  const [letter = ''] = siteNameOf(clip);
  return (
    <span class="page-icon page-letter" aria-hidden="true">
      {letter.toUpperCase()}
    </span>
  );
}
