import { render } from 'preact';
import { message, uiLanguage } from '../src/browser/messages';
import { keepLibrary } from '../src/storage/persist';
import { App } from './app';

document.documentElement.lang = uiLanguage();
document.title = message('productName');
render(<App />, document.querySelector('#app')!);
void keepLibrary();
