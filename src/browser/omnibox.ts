import browser from 'webextension-polyfill';

/** A line under the address bar. */
export interface OmniboxLine {
  /** The address that choosing it opens. */
  url: string;
  title: string;
}

/** Chromium reads descriptions as XML, Firefox as text. */
const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ');

/**
 * Answers what is typed behind our keyword with `find`, and gives `enter` what was chosen or typed.
 * Android has no omnibox.
 */
export function onOmnibox(
  find: (text: string) => Promise<OmniboxLine[]>,
  enter: (text: string, inNewTab: boolean) => void,
): void {
  const omnibox: typeof browser.omnibox | undefined = browser.omnibox;
  if (!omnibox) return;
  const asXml = location.protocol === 'chrome-extension:';
  omnibox.onInputChanged.addListener((text, suggest) => {
    void find(text).then((lines) =>
      suggest(
        lines.map(({ url, title }) => ({
          content: url,
          description: asXml ? escaped(`${title} — ${url}`) : `${title} — ${url}`,
        })),
      ),
    );
  });
  omnibox.onInputEntered.addListener((text, disposition) => enter(text, disposition !== 'currentTab'));
}
