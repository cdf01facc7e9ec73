import { render } from 'preact';
import { message, uiLanguage } from '../src/browser/messages';
import { CapturePage } from './capture-page';

document.documentElement.lang = uiLanguage();
document.title = message('popupTitle');

const shell = document.querySelector<HTMLTextAreaElement>('#comment');
render(<CapturePage typed={shell?.value ?? ''} />, document.querySelector('#app')!);
document.querySelector<HTMLTextAreaElement>('#comment')?.focus();
