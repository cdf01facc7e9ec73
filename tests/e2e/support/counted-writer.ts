import type { Locator, Page } from '@playwright/test';
import type { ActionPopup } from './action-popup';

/** A writer whose clicks, keys and typed characters are counted: what a post costs to make. */
export class CountedWriter {
  clicks = 0;
  keys = 0;
  characters = 0;

  constructor(private readonly page: Page) {}

  async click(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
  }

  async press(key: string): Promise<void> {
    this.keys += 1;
    await this.page.keyboard.press(key);
  }

  /** Types into whatever has the focus. */
  async type(text: string): Promise<void> {
    this.characters += Array.from(text).length;
    await this.page.keyboard.type(text);
  }

  async pressIn(popup: ActionPopup, key: string): Promise<void> {
    this.keys += 1;
    await popup.press(key);
  }

  async typeIn(popup: ActionPopup, text: string): Promise<void> {
    this.characters += Array.from(text).length;
    await popup.type(text);
  }

  /** A shortcut of the browser, which no page hears. */
  async pressShortcut(press: () => Promise<void>): Promise<void> {
    this.keys += 1;
    await press();
  }

  /** Prints what a post has cost so far. */
  report(post: string): void {
    console.log(`${post}: ${this.clicks} clicks, ${this.keys} keys, ${this.characters} characters`);
  }
}
