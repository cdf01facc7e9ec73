import { expect } from './chromium-test';
import type { Display } from './display';

/** Milliseconds after which a dialog that does not come, or is gone, is not waited for any more. */
const patience = 60_000;

/** Where Allow is, under a text of one line, of two, and with a link to the names of many sites. */
const places = [266, 284, 296].map((y) => [823, y] as const);

/**
 * Presses Allow when the browser asks for a permission, until `given` finds that it was. Chromium 156
 * asks in a dialog that only the screen knows, and takes no answer in its first half second.
 */
export async function allow(display: Display, given: () => Promise<void>): Promise<void> {
  let attempt = 0;
  await expect(async () => {
    const [x, y] = places[attempt++ % places.length]!;
    await display.pointTo(x, y);
    await display.click();
    await given();
  }).toPass({ timeout: patience });
}

/** Presses Deny, on which the focus is, until `refused` finds that it was. */
export async function deny(display: Display, refused: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await display.press('Return');
    await refused();
  }).toPass({ timeout: patience });
}
