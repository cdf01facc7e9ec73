import { articlePage } from '../support/article-page';
import { badge } from '../support/badge';
import { expect, testInWindow as test } from '../support/chromium-test';
import { allow } from '../support/permission-dialog';
import { workerLife } from '../support/worker-life';

test('with the permission to see tabs, all of a window are clipped but those that are unticked', async ({
  reader,
  display,
  site,
}) => {
  const pages = ['one', 'two', 'three'].map((name) => ({
    url: `https://${name}.example/`,
    body: articlePage({ title: `Page ${name}`, paragraphs: [] }),
  }));
  site.add(...pages);
  for (const { url } of pages) await (await reader.context.newPage()).goto(url);

  const options = await reader.openOptions();
  await options.getByRole('link', { name: 'Clip all tabs…' }).click();
  await options.getByRole('button', { name: 'Let Gleanings see the tabs' }).click();
  await allow(display, () =>
    expect(options.getByRole('checkbox', { name: /Page two/ })).toBeVisible({ timeout: 1_000 }),
  );
  await options.getByRole('checkbox', { name: /Page two/ }).uncheck();
  await options.getByRole('button', { name: 'Clip 2 tabs' }).click();
  await expect(options.getByText('2 tabs are in the library.')).toBeVisible();
  await options.getByRole('link', { name: 'All clips' }).click();
  const clips = options.getByRole('list', { name: 'Clips' });
  await expect(clips).toContainText('Page one');
  await expect(clips).toContainText('Page three');
  await expect(clips).not.toContainText('Page two');

  // From now on the button says of every tab whether its page is saved.
  await reader.visit(pages[0]!.url);
  await expect.poll(() => badge(reader)).toBe('✓');
  await reader.visit(pages[1]!.url);
  await expect.poll(() => badge(reader)).toBe('');

  // Taken back while the worker sleeps, no page wakes it any more.
  const worker = await workerLife(options);
  await options.bringToFront();
  await options.getByRole('link', { name: 'Settings' }).click();
  await worker.stop();
  await options.getByRole('switch', { name: 'Let Gleanings see the tabs' }).click();
  await worker.comesTo('running');
  await expect(async () => {
    await worker.stop();
    for (const { url } of pages) await reader.visit(url);
    expect(worker.state()).toBe('stopped');
  }).toPass({ timeout: 60_000 });
});
