import { ClipPicture, SiteIcon } from '../../src/ui/clip-picture';
import { RowAge, RowButton, RowCheck, RowSite, RowTitle, type RowProps } from './row-parts';
import { ClipWords } from './clip-words';
import { RowActs } from './row-acts';

/** A clip as a card, among others in columns. */
export function ClipCard({ index, total, clip, terms, selected, open, placeholder, ...row }: RowProps) {
  const { top, height, column, columns } = row.place;
  const item = {
    'data-row': index,
    style: `inset-block-start: ${top}px; block-size: ${height - 18}px;
      inset-inline-start: calc(20px + (100% - 40px + 18px) / ${columns} * ${column});
      inline-size: calc((100% - 40px + 18px) / ${columns} - 18px)`,
  };
  if (!clip) return <li key={index} {...item} class="clip-card-item" aria-busy="true" />;
  if (placeholder && !row.tabStop) {
    return (
      <li key={index} {...item} class="clip-card-item is-placeholder">
        {clip.title.trim() || clip.url}
      </li>
    );
  }
  const looks = `${selected ? ' is-selected' : ''}${open ? ' is-open' : ''}${row.acts ? ' is-hovered' : ''}`;
  return (
    <li
      key={index}
      {...item}
      aria-setsize={total}
      aria-posinset={index + 1}
      class={`clip-card-item${looks}`}
      onFocusIn={() => row.onFocus(index)}
    >
      <RowButton {...{ index, clip, open }} {...row} />
      <span class="row-picture">
        <ClipPicture clip={clip} />
      </span>
      <RowCheck {...{ index, clip, selected }} {...row} />
      <div class="row-words">
        <RowTitle {...{ index, clip, terms }} {...row} />
        <ClipWords clip={clip} terms={terms} />
        <div class="row-meta">
          <SiteIcon page={clip} />
          <span class="row-from" dir="auto">
            <RowSite {...{ clip, terms }} {...row} />
          </span>
          <RowAge clip={clip} />
        </div>
      </div>
      {row.acts && <RowActs clip={clip} onAct={row.onAct} />}
    </li>
  );
}
