import { message, uiLanguage } from '../src/browser/messages';
import { applyAppearance } from '../src/ui/appearance';
import { formatOnKey } from '../src/ui/format-keys';
import { readActivePage } from './read-active-page';

applyAppearance();
document.documentElement.lang = uiLanguage();
document.title = message('popupTitle');

// Asked before anything is drawn, so that the answers come while it is.
const opening = Promise.all([readActivePage(), import('./open-capture')]);

const root = document.querySelector<HTMLElement>('#app')!;
const field = root.querySelector<HTMLTextAreaElement>('#comment')!;
const form = field.form!;
root.querySelector('.label')!.textContent = message('yourWords');
root.querySelector('button')!.textContent = message('save');
field.placeholder = message('commentHint');
field.ariaLabel = message('comment');
field.focus();

// Until the form has taken over, the wish to save is noted.
let saveWanted = false;
const end = new AbortController();
const wantSave = (event: Event) => {
  event.preventDefault();
  saveWanted = true;
};
form.addEventListener('submit', wantSave, end);
field.addEventListener('keydown', formatOnKey, end);
document.addEventListener(
  'keydown',
  (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) wantSave(event);
  },
  end,
);

const [page, { openCapture }] = await opening;
openCapture(root, page, () => {
  end.abort();
  return { comment: field.value, saveWanted };
});
