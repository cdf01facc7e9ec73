import { writeFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { isInDatabase } from './is-in-database';
import { locate, type Located, type Target } from './locate';

/** How one browser reaches into the popup of the toolbar button. */
export interface PopupDriver {
  /** The JSON value of an expression in the popup, a promise's awaited; rejects with what it throws. */
  evaluate(expression: string): Promise<unknown>;
  /** As a keyboard, a paste or an input method writes into the focused field. */
  insertText(text: string): Promise<void>;
  /** A key with its modifiers, as in `Control+Enter`. */
  press(chord: string): Promise<void>;
  clickAt(x: number, y: number): Promise<void>;
  /** PNG. */
  screenshot(): Promise<Buffer>;
  /** Chromium only: as if the reader had set the system so. */
  emulateMedia?(features: Record<string, string>): Promise<void>;
  /** Chromium only: loads the popup anew, with `script` run before its own. */
  reloadWith?(script: string): Promise<void>;
  isOpen(): Promise<boolean>;
  close(): Promise<void>;
}

/** The real popup of the toolbar button, as a person meets it. */
export class ActionPopup {
  constructor(private readonly driver: PopupDriver) {}

  /** Runs a function in the popup. It is sent as source text, and sees its arguments only. */
  async evaluate<A extends unknown[], R>(inPopup: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    const given = args.map((arg) => JSON.stringify(arg) ?? 'undefined').join(', ');
    return (await this.driver.evaluate(`(${inPopup.toString()})(${given})`)) as Awaited<R>;
  }

  /** Runs a script in the popup, as source text. */
  run(source: string): Promise<unknown> {
    return this.driver.evaluate(source);
  }

  async emulateMedia(features: Record<string, string>): Promise<void> {
    await this.driver.emulateMedia!(features);
  }

  async reloadWith(script: string): Promise<void> {
    await this.driver.reloadWith!(script);
  }

  /** What `target` means, once it is there. */
  async find(target: Target): Promise<Located> {
    let found: Located | null = null;
    await expect(async () => {
      found = await this.evaluate(locate, target);
      expect(found, `${JSON.stringify(target)} in the popup`).not.toBeNull();
    }).toPass({ intervals: [20, 50, 100], timeout: 20_000 });
    return found as unknown as Located;
  }

  async has(target: Target): Promise<boolean> {
    return (await this.evaluate(locate, target)) !== null;
  }

  /** Clicks as a person does, who lets a popup that is still filling come to rest first. */
  async click(target: Target): Promise<void> {
    let [x, y] = [Number.NaN, Number.NaN];
    await expect(async () => {
      const before = { x, y, disabled: false };
      const found = await this.find(target);
      ({ x, y } = found);
      expect({ x, y, disabled: found.disabled }, `${JSON.stringify(target)} at rest`).toEqual(before);
    }).toPass({ intervals: [100], timeout: 20_000 });
    await this.driver.clickAt(x, y);
  }

  /** Types into the field that has the focus. */
  type(text: string): Promise<void> {
    return this.driver.insertText(text);
  }

  /** Presses keys one after the other, each with its modifiers: `press('Tab', 'Control+Enter')`. */
  async press(...chords: string[]): Promise<void> {
    for (const chord of chords) await this.driver.press(chord);
  }

  async text(target: Target): Promise<string> {
    return (await this.find(target)).text;
  }

  async value(target: Target): Promise<string> {
    return (await this.find(target)).value;
  }

  /** Waits until `target` says `text` somewhere. */
  async says(target: Target, text: string): Promise<void> {
    await expect.poll(() => this.text(target)).toContain(text);
  }

  async waitForFocus(target: Target): Promise<void> {
    await expect.poll(async () => (await this.find(target)).focused).toBe(true);
  }

  async waitUntil(condition: () => boolean | Promise<boolean>): Promise<void> {
    await expect.poll(() => this.evaluate(condition)).toBe(true);
  }

  /** Waits until the text is somewhere in the extension's database. */
  async keeps(text: string): Promise<void> {
    await expect.poll(() => this.evaluate(isInDatabase, text), { intervals: [20] }).toBe(true);
  }

  async waitUntilClosed(): Promise<void> {
    await expect.poll(() => this.isOpen()).toBe(false);
  }

  isOpen(): Promise<boolean> {
    return this.driver.isOpen();
  }

  async screenshot(file: string): Promise<void> {
    await writeFile(file, await this.driver.screenshot());
  }

  /** Closes it from outside, as a click on the page beside it would. */
  close(): Promise<void> {
    return this.driver.close();
  }
}
