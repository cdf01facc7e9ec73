import { message, uiLanguage } from '../src/browser/messages';
import { holdShellWords, notedShellWords, noteShellWords } from '../src/browser/shell-words';
import { applyAppearance } from '../src/ui/appearance';
import { readActivePage } from './read-active-page';
import { isPanel } from './surface';

applyAppearance();
document.documentElement.lang = uiLanguage();
document.title = message('popupTitle');

const root = document.querySelector<HTMLElement>('#app')!;
const field = root.querySelector<HTMLTextAreaElement>('#comment')!;

void (isPanel() ? openPanel() : openPopup());

async function openPopup(): Promise<void> {
  // Asked before anything is drawn, so that the answers come while it is.
  const reading = readActivePage();
  const opening = Promise.all([reading, import('./open-capture')]);

  root.querySelector('.label')!.textContent = message('yourWords');
  root.querySelector('button')!.textContent = message('save');
  field.placeholder = message('commentHint');
  field.ariaLabel = message('comment');
  field.focus();
  // Firefox loads the popup out of sight, and may forget what has the focus when it then moves it into view.
  window.addEventListener('focus', () => {
    if (document.activeElement === document.body) field.focus();
  });

  // Until the form has taken over, the wish to save is noted.
  let saveWanted = false;
  const end = new AbortController();
  const wantSave = (event: Event) => {
    event.preventDefault();
    saveWanted = true;
  };
  field.form?.addEventListener('submit', wantSave, end);
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) wantSave(event);
  };
  document.addEventListener('keydown', press, end);

  holdShellWords(end.signal);
  const url = (await reading)?.metadata.url;
  const before = notedShellWords(url);
  const typed = () => [before, field.value].filter((words) => words !== '').join(' ');
  noteShellWords(url, typed());
  field.addEventListener('input', () => noteShellWords(url, typed()), end);

  const [page, { openCapture }] = await opening;
  await openCapture(root, page, () => {
    end.abort();
    const comment = typed();
    noteShellWords(url, '');
    return { comment, saveWanted };
  });
}

async function openPanel(): Promise<void> {
  document.documentElement.classList.add('is-panel');
  const { followTab } = await import('./follow-tab');
  followTab(root, field.value);
}
