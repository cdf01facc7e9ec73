import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { expect } from '@playwright/test';
import { run } from '../../../scripts/run.mjs';
import { ensureDisplayTools } from '../../../scripts/setup.mjs';

/** A screen that nobody sees, with a keyboard whose keys go to whatever has the focus there. */
export interface Display {
  name: string;
  /** A chord as X names its keys: `alt+shift+g`. */
  press(chord: string): Promise<void>;
  /** The mouse, in pixels of the screen. */
  pointTo(x: number, y: number): Promise<void>;
  /** Opens the menu of what is under the mouse, and waits for it. */
  openContextMenu(): Promise<void>;
  click(): Promise<void>;
  close(): void;
}

/** Headless browsers know no keyboard shortcuts of their own, so those need a window on a screen. */
export async function openDisplay(): Promise<Display> {
  const { xvfb, xdotool } = await ensureDisplayTools();
  const child = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    (child.stdio[3] as Readable).once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once('error', reject).once('exit', () => reject(new Error('Xvfb ended at once.')));
  });
  const name = `:${number}`;
  const tell = async (...words: string[]) => {
    const { ok, output } = await run(xdotool, words, { env: { DISPLAY: name } });
    if (!ok) throw new Error(output);
    return output;
  };
  /** A native menu is a window too. */
  const windows = async () =>
    (await tell('search', '--onlyvisible', '--name', '.*')).trim().split('\n').length;
  return {
    name,
    press: async (chord) => void (await tell('key', chord)),
    pointTo: async (x, y) => void (await tell('mousemove', String(x), String(y))),
    async openContextMenu() {
      const before = await windows();
      await tell('click', '3');
      await expect.poll(windows, { intervals: [20, 50] }).toBeGreaterThan(before);
    },
    click: async () => void (await tell('click', '1')),
    close: () => void child.kill(),
  };
}
