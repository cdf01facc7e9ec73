import { message } from '../../src/browser/messages';

/** A sketch of the popup: the page's own facts above, the reader's words between, Save below. */
export function PopupPicture() {
  return (
    <figure class="help-picture">
      <svg viewBox="0 0 240 170" width="240" height="170" aria-hidden="true">
        <rect class="sheet" x="1" y="1" width="238" height="168" rx="10" />
        <rect class="mark" x="12" y="12" width="18" height="18" rx="4" />
        <path class="line" d="M38 18h96M38 27h56" />
        <rect class="field" x="12" y="42" width="216" height="44" rx="6" />
        <path class="own" d="M20 54h150M20 65h96" />
        <path class="quote" d="M14 98v18" />
        <path class="line" d="M22 102h170M22 112h120" />
        <rect class="chip" x="12" y="124" width="44" height="12" rx="6" />
        <rect class="chip" x="60" y="124" width="56" height="12" rx="6" />
        <rect class="act" x="168" y="144" width="60" height="18" rx="5" />
      </svg>
      <figcaption>{message('helpPicturePopup')}</figcaption>
    </figure>
  );
}

/** A sketch of a comment whose own words are the link. */
export function LinkPicture() {
  return (
    <figure class="help-picture">
      <svg viewBox="0 0 240 96" width="240" height="96" aria-hidden="true">
        <rect class="field" x="1" y="1" width="238" height="36" rx="6" />
        <path class="own" d="M12 19h58" />
        <path class="bracket" d="M80 11h-4v16h4M148 11h4v16h-4M158 11h-3v16h3M166 11h3v16h-3" />
        <path class="own" d="M84 19h60M178 19h44" />
        <path class="arrow" d="M120 42v12m-5-5 5 5 5-5" />
        <path class="own" d="M12 74h58M156 74h44" />
        <path class="link" d="M78 74h68M78 82h68" />
      </svg>
      <figcaption>{message('helpPictureLink')}</figcaption>
    </figure>
  );
}

/** A sketch of two entries that make one paragraph. */
export function RunOnPicture() {
  return (
    <figure class="help-picture">
      <svg viewBox="0 0 240 96" width="240" height="96" aria-hidden="true">
        <rect class="sheet" x="1" y="1" width="238" height="94" rx="8" />
        <path class="bracket" d="M20 14h-6v42h6" />
        <path class="own" d="M30 20h180M30 32h90" />
        <path class="link" d="M126 32h60" />
        <path class="own" d="M30 50h160" />
        <path class="own" d="M30 76h150" />
      </svg>
      <figcaption>{message('helpPictureRunOn')}</figcaption>
    </figure>
  );
}
