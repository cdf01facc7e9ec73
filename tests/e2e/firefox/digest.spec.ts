import { expect, test } from '../support/firefox-test';
import { seedClips } from '../support/seed-pages';

const status = { role: 'status' };

test('clips become a post that is exported', async ({ reader }) => {
  const [first, second] = seedClips;
  for (const clip of [first!, second!]) {
    await reader.visit(clip.url);
    const popup = await reader.openPopup();
    await popup.waitForFocus({ role: 'textbox', name: 'Comment' });
    await popup.type(clip.comment);
    await popup.press('Control+Enter');
    await popup.says(status, 'Saved');
    await popup.close();
  }
  await reader.openOptions('options/index.html#digests');
  const click = async (role: string, name: string) => {
    await reader.find({ role, name });
    await reader.window.inPage(
      (query: string, label: string) => {
        const found = [...document.querySelectorAll<HTMLElement>(query)].find((element) => {
          const labels = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : '';
          return [element.getAttribute('aria-label'), labels.trim(), element.textContent].includes(label);
        });
        found?.click();
      },
      role === 'checkbox' ? 'input' : 'button',
      name,
    );
  };
  await click('button', 'New digest');
  await expect
    .poll(async () => (await reader.find({ role: 'checkbox', name: 'All of them' })).disabled)
    .toBe(false);
  await click('checkbox', 'All of them');
  await click('button', 'Add 2 clips');
  await click('checkbox', `${second!.title} continues the paragraph above`);
  await click('button', 'Source');
  const sentence =
    '[比较](http://www.slideshare.net/sbaltagi/flink-vs-spark) Flink 与 Spark。H2O 有 Spark 集成，通过';
  await expect.poll(async () => (await reader.find('pre.source')).text).toContain(sentence);
  await click('button', 'Post');
  await expect
    .poll(() =>
      reader.window.inPage(
        () =>
          document.querySelector<HTMLIFrameElement>('iframe.post-frame')?.contentDocument?.body.textContent,
      ),
    )
    .toContain('比较 Flink 与 Spark。H2O');
  await click('button', 'Download');
  await expect
    .poll(async () => (await reader.find('.export-bar [role=status]')).text)
    .toMatch(/^\d{4}-\d\d-\d\d-links-for-[\w-]+\.md is in your downloads\.$/);
});
