import { countMessage, listInWords } from '../../src/browser/messages';
import { ClipPicture, SiteIcon } from '../../src/ui/clip-picture';
import { Highlighted } from '../../src/ui/highlighted';
import { ClipWords } from './clip-words';
import { LinkBadge } from './links/link-badge';
import { RowActs } from './row-acts';
import {
  RowAge,
  RowButton,
  RowCheck,
  RowSite,
  RowTags,
  RowTime,
  RowTitle,
  RowUse,
  type RowProps,
} from './row-parts';

/**
 * A clip in the list. The whole row is a button that opens it, beneath its checkbox, its tags and the link
 * to its page.
 */
export function ClipRow({ index, total, clip, look, terms, selected, open, placeholder, ...row }: RowProps) {
  const { acts, head, lines, place, isCompact, uses } = row;
  const item = {
    'data-row': index,
    style: `inset-block-start: ${place.top}px; block-size: ${place.height}px`,
  };
  if (!clip) return <li key={index} {...item} class="clip-row" aria-busy="true" />;
  const title = clip.title.trim() || clip.url;
  if (placeholder && !row.tabStop) {
    return (
      <li key={index} {...item} class="clip-row is-placeholder">
        {title}
      </li>
    );
  }
  const looks = `${selected ? ' is-selected' : ''}${open ? ' is-open' : ''}${head ? ' has-head' : ''}`;
  return (
    <li
      key={index}
      {...item}
      aria-setsize={total}
      aria-posinset={index + 1}
      class={`clip-row${looks}${acts ? ' is-hovered' : ''}`}
      onFocusIn={() => row.onFocus(index)}
    >
      {head && (
        <p class="day-head">
          <b>{head.name}</b>
          <small>{head.hint}</small>
        </p>
      )}
      <RowButton {...{ index, clip, selected, open }} {...row} />
      {look === 'list' && (
        <span class="row-picture">
          <ClipPicture clip={clip} />
        </span>
      )}
      <RowCheck {...{ index, clip, selected }} {...row} />
      <div class={`row-words${lines > 1 ? ' has-two-lines' : ''}`}>
        <div class="row-head">
          {look === 'headlines' && <SiteIcon page={clip} />}
          <RowTitle {...{ index, clip, terms }} {...row} />
          {look === 'headlines' && (
            <>
              <span class="row-site">
                <RowSite {...{ clip, terms }} {...row} />
              </span>
              <RowTags {...{ index, clip, terms }} {...row} />
            </>
          )}
          <RowAge clip={clip} />
        </div>
        {look === 'list' && (
          <>
            {!isCompact && <ClipWords clip={clip} terms={terms} />}
            <div class="row-meta">
              <SiteIcon page={clip} />
              <span class="row-from" dir="auto">
                <RowSite {...{ clip, terms }} {...row} />
                {clip.authors.length > 0 && (
                  <Highlighted text={` · ${listInWords(clip.authors)}`} terms={terms} />
                )}
              </span>
              {clip.quotes.length > 0 && (
                <span class="row-quotes">{countMessage('quoteCount', clip.quotes.length)}</span>
              )}
              <RowUse uses={uses} />
              <LinkBadge clip={clip} />
              <RowTime clip={clip} look="row-narrow-age" />
              <RowTags {...{ index, clip, terms }} {...row} />
            </div>
          </>
        )}
      </div>
      {acts && <RowActs clip={clip} few={look === 'headlines'} onAct={row.onAct} />}
    </li>
  );
}
