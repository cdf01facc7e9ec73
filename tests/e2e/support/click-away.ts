import { errors, type Locator } from '@playwright/test';

/**
 * Clicks what closes its own window. The window may be gone before the driver has heard that the click was
 * one; whether it did what it should the test then sees elsewhere.
 */
export async function clickAway(target: Locator): Promise<void> {
  const window = target.page();
  await target.waitFor();
  await target.click().catch((error: unknown) => {
    if (error instanceof errors.TimeoutError || !window.isClosed()) throw error;
  });
}
