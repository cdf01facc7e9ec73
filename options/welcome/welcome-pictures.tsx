import { CircleQuestionMark, Ellipsis } from 'lucide';
import { message } from '../../src/browser/messages';
import { EarOfWheat } from '../../src/ui/ear-of-wheat';
import { Icon } from '../../src/ui/icon';

const ears = [
  'translate(70 194) rotate(-6)',
  'translate(118 190) rotate(-2) scale(1.25)',
  'translate(168 194) rotate(2) scale(1.5)',
  'translate(214 190) rotate(5) scale(1.18)',
  'translate(252 194) rotate(9) scale(0.95)',
];

/** Ears of wheat, as they are gleaned. */
export function SheafPicture() {
  return (
    <svg class="sheaf" viewBox="0 0 300 200" aria-hidden="true">
      <path class="sheaf-ground" d="M0 200C60 168 150 160 300 172V200Z" />
      {ears.map((transform) => (
        <EarOfWheat key={transform} transform={transform} />
      ))}
    </svg>
  );
}

/** A toolbar with our button in it. */
export function PinPicture() {
  return (
    <span class="pin-picture" aria-hidden="true">
      <i />
      <Icon node={CircleQuestionMark} size={18} />
      <img src="/icons/gleanings.svg" alt="" width="26" height="26" />
      <Icon node={Ellipsis} size={18} />
    </span>
  );
}

/** Tools that people come from, by their first letters. */
export function SourcesPicture() {
  return (
    <span class="sources-picture" aria-hidden="true">
      {['Bookmarks', 'Pocket', 'Raindrop', 'Pinboard', 'Tabs'].map((name, place) => (
        <b key={name} class="site-tile" style={{ '--hue': (150 + place * 75) % 360 }}>
          {name[0]}
        </b>
      ))}
    </span>
  );
}

/** The beginning of a post. */
export function PostPicture() {
  return (
    <span class="post-picture" aria-hidden="true">
      <b>{message('postPictureTitle')}</b>
      {message('postPictureText')}
    </span>
  );
}
