import { useState } from 'preact/hooks';
import { Copy } from 'lucide';
import { copyFormattedPost } from '../../../src/app/digests/export-post';
import { isPostAddress } from '../../../src/app/digests/mark-published';
import { copyText } from '../../../src/browser/clipboard';
import { message } from '../../../src/browser/messages';
import { isDay, type Day } from '../../../src/domain/day';
import { Button } from '../../../src/ui/button';
import { Switch } from '../../../src/ui/switch';
import type { PostWriter } from '../preview/use-written-post';
import type { Chosen } from '../../../src/ui/publishing/format-choice';
import type { PlaceRow } from './use-places';

interface PlaceRowsProps {
  rows: readonly PlaceRow[];
  /** The ids of those that are chosen. */
  chosen: readonly string[];
  onChoose: (id: string, isOn: boolean) => void;
}

/** Where the post can go; those that are chosen are checked. */
export function PlaceRows({ rows, chosen, onChoose }: PlaceRowsProps) {
  return (
    <ul class="card-list" aria-label={message('publishWhere')}>
      {rows.map(({ place, missing, state, choices }) =>
        missing ? (
          <li key={place.id} class="is-missing">
            <PlaceText name={place.name} detail={place.detail} />
            <Button
              size="small"
              aria-label={message('actOn', missing.label, place.name)}
              onClick={() => void missing.provide().then(() => onChoose(place.id, true))}
            >
              {missing.label}
            </Button>
          </li>
        ) : (
          <li key={place.id} class={chosen.includes(place.id) ? 'is-on' : undefined}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(place.id)}
                onChange={(event) => onChoose(place.id, event.currentTarget.checked)}
              />
              <PlaceText name={place.name} detail={place.detail} />
            </label>
            {state}
            {chosen.includes(place.id) && choices}
          </li>
        ),
      )}
    </ul>
  );
}

/** What a place is called, and what will be there. */
export function PlaceText({ name, detail }: { name: string; detail: string }) {
  return (
    <span class="place-text">
      <b>{name}</b>
      <span dir="auto">{detail}</span>
    </span>
  );
}

interface TakeYourselfProps {
  writer: PostWriter;
  chosen: Chosen;
  explain: (error: unknown) => string;
}

/** The post by the clipboard, at once. */
export function TakeYourself({ writer, chosen, explain }: TakeYourselfProps) {
  const [said, setSaid] = useState('');
  const hand = async (act: () => Promise<void>) => {
    try {
      await act();
      setSaid(message('copied'));
    } catch (error) {
      setSaid(error instanceof DOMException ? message('copyFailed') : explain(error));
    }
  };
  return (
    <div class="take-yourself">
      <Button
        icon={Copy}
        title={message('copyFormattedHint')}
        onClick={() =>
          void hand(async () => copyFormattedPost(writer.render('rich-text'), writer.render('markdown')))
        }
      >
        {message('copyFormatted')}
      </Button>
      <Button onClick={() => void hand(async () => copyText(await writer.text(chosen)))}>
        {message('copySource')}
      </Button>
      <span role="status">{said}</span>
    </div>
  );
}

/** Whether, where and on which day the writer says that the post is out. */
export interface MarkChoice {
  /** Undefined as long as the writer has not said. */
  isOn: boolean | undefined;
  address: string;
  day: Day;
}

interface MarkFieldsProps {
  choice: MarkChoice;
  onChange: (choice: MarkChoice) => void;
}

/** Says that the post is out, with its address and its day. */
export function MarkFields({ choice, onChange }: MarkFieldsProps) {
  const { isOn = false, address, day } = choice;
  return (
    <div class="mark-fields">
      <Switch
        label={message('markPublished')}
        on={isOn}
        onChange={(on) => onChange({ ...choice, isOn: on })}
      />
      <p class="soft">{message('markPublishedHint')}</p>
      {isOn && (
        <>
          <label>
            <span class="label">{message('postAddress')}</span>
            <input
              type="url"
              placeholder="https://"
              value={address}
              aria-invalid={!isPostAddress(address)}
              onInput={(event) => onChange({ ...choice, address: event.currentTarget.value })}
            />
          </label>
          <label>
            <span class="label">{message('postDay')}</span>
            <input
              type="date"
              value={day}
              onInput={(event) => {
                const typed = event.currentTarget.value;
                if (isDay(typed)) onChange({ ...choice, day: typed });
              }}
            />
          </label>
        </>
      )}
    </div>
  );
}
