import { expect } from '@playwright/test';
import type { FirefoxReader } from './firefox';

/** Fills a field of the set-up of sync as typing does, once it is there. */
export const fillSyncField = ({ window }: FirefoxReader, label: string, value: string) =>
  expect
    .poll(() =>
      window.inPage(
        (name: string, text: string) => {
          const input = [...document.querySelectorAll<HTMLLabelElement>('.sync-form label')]
            .find((one) => one.textContent?.trim() === name)
            ?.querySelector('input');
          if (!input) return false;
          input.focus();
          input.value = text;
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
          return true;
        },
        label,
        value,
      ),
    )
    .toBe(true);
