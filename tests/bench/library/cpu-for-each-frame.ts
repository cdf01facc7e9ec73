import type { Page } from '@playwright/test';

/** Pixels in a second and in all, as of a wheel that is turned fast for two seconds. */
const fast = { speed: 7_200, distance: 14_400 };

/** Milliseconds of the main thread's own time for each frame while the list is scrolled by a wheel. */
export async function cpuForEachFrame(page: Page, list: string, { speed, distance } = fast): Promise<number> {
  await page.bringToFront();
  const box = await page.locator(list).boundingBox();
  if (!box) throw new Error(`There is no ${list} in sight.`);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1_000;
  };
  await page.evaluate(countFrames);
  const place = () => page.locator(list).evaluate((box) => box.scrollTop);
  const from = await place();
  const before = await spent();
  await session.send('Input.synthesizeScrollGesture', {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    yDistance: -distance,
    speed,
    gestureSourceType: 'mouse',
    preventFling: true,
  });
  const after = await spent();
  const frames = await page.evaluate<number>('globalThis.stopCounting()');
  if ((await place()) - from < distance / 2) throw new Error('The wheel did not scroll the list.');
  await session.detach();
  return (after - before) / frames;
}

function countFrames(): void {
  let frames = 0;
  let counting = true;
  const next = () => {
    frames += 1;
    if (counting) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  const stopCounting = () => {
    counting = false;
    return frames;
  };
  Object.assign(globalThis, { stopCounting });
}
