import type { ActionPopup } from '../support/action-popup';
import { problemsOfPopup } from '../support/axe';
import { ChromiumReader } from '../support/chromium';
import { expect, test } from '../support/chromium-test';
import { openStage, popupStates } from '../support/popup-states';

/** Where the words and Save are, and whether Save is whole within the window. */
function places() {
  const place = (query: string) => {
    const { x, y, width, height } = document.querySelector(query)!.getBoundingClientRect();
    return [x, y, width, height].map(Math.round);
  };
  const save = document.querySelector('button[type=submit]')!.getBoundingClientRect();
  return {
    words: place('#comment'),
    // Its start is where its words begin, which may be others.
    save: place('button[type=submit]').slice(1, 2).concat(Math.round(save.right), Math.round(save.bottom)),
    isInSight: save.bottom <= innerHeight && save.top >= 0 && save.right <= innerWidth,
    foot: place('.foot'),
  };
}

/** Types, tags and has tags offered; after each of these everything has to be where it was. */
async function expectNothingMoves(popup: ActionPopup, name: string): Promise<void> {
  const before = await popup.evaluate(places);
  expect(before.isInSight, `Save in sight: ${name}`).toBe(true);
  const stays = async (what: string) =>
    expect(await popup.evaluate(places), `${name}: ${what}`).toEqual(before);
  // A list that is open lies over the words.
  if (await popup.has({ role: 'option' })) await popup.press('Escape');
  await popup.click('#comment');
  await popup.type('Words, ');
  await popup.press('Enter', 'Enter', 'Enter', 'Enter', 'Enter', 'Enter');
  await popup.type('and more of them.');
  await stays('words are typed');
  await popup.click('[role=combobox]');
  await stays('the field of tags has the focus');
  for (const tag of ['one more', 'and another', 'and a third one', 'neuroscience', 'and a last one']) {
    await popup.type(tag);
    await popup.press('Enter');
    await stays(`tagged ${tag}`);
  }
  await popup.type('ma');
  await popup.find({ role: 'option' });
  await stays('tags are offered');
  await popup.press('ArrowDown', 'Enter');
  await stays('an offered tag is taken');
}

const looks: Record<string, string>[] = [
  { 'prefers-color-scheme': 'dark' },
  { 'forced-colors': 'active' },
  { 'prefers-color-scheme': 'light', 'forced-colors': 'none' },
];

for (const language of ['en-US', 'zh-CN']) {
  test(`in no state of the popup anything moves while one types or tags, nor has axe anything to say (${language})`, async ({
    site,
  }) => {
    test.setTimeout(480_000);
    const reader = await ChromiumReader.start(site, { language });
    try {
      for (const { name, isForm, open } of popupStates) {
        await reader.startAfresh();
        const popup = await open(await openStage(reader, site));
        for (const features of looks) {
          await popup.emulateMedia(features);
          expect(await problemsOfPopup(popup), `${name} ${Object.values(features).join(' ')}`).toEqual([]);
        }
        if (isForm) await test.step(name, () => expectNothingMoves(popup, name));
        await popup.close();
      }
    } finally {
      await reader.quit();
    }
  });
}
