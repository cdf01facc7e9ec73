import { render } from 'preact';
import { message, uiLanguage } from '../src/browser/messages';
import { applyAppearance } from '../src/ui/appearance';
import { CapturePage } from './capture-page';
import { readActivePage } from './read-active-page';

applyAppearance();
document.documentElement.lang = uiLanguage();
document.title = message('popupTitle');

// Asked before anything is drawn, so that the answers come while it is.
const opening = Promise.all([readActivePage(), import('./capture-session')]);

const shell = document.querySelector<HTMLTextAreaElement>('#comment');
render(<CapturePage opening={opening} typed={shell?.value ?? ''} />, document.querySelector('#app')!);
document.querySelector<HTMLTextAreaElement>('#comment')?.focus();
