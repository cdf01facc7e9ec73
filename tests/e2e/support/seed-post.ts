import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import digest from '../../fixtures/seed-post/digest.json' with { type: 'json' };
import type { ActionPopup } from './action-popup';
import type { ChromiumReader } from './chromium';
import { addAll, beginDigest, block, editWords } from './composer';
import { seedClips, type SeedClip } from './seed-pages';

const fixture = (name: string) =>
  readFile(new URL(`../../fixtures/seed-post/${name}`, import.meta.url), 'utf8');

/** What the post made of the seed clips has to be: the body, and the footer in its Chinese wording. */
export async function expectedSeedPost(): Promise<{ title: string; body: string; footer: string }> {
  const [body, footer] = await Promise.all([fixture('expected-body.md'), fixture('expected-footer.md')]);
  return { title: digest.title, body: `${body.trimEnd()}\n`, footer: `${footer.trimEnd()}\n` };
}

/** Clips every page of the seed post as a reader does, in the post's order. */
export async function clipSeedPages(
  reader: ChromiumReader,
  typed?: (popup: ActionPopup, clip: SeedClip) => Promise<void>,
): Promise<void> {
  for (const clip of seedClips) {
    const page = await reader.visit(clip.url);
    for (const quote of clip.quotes) await select(page, quote.text);
    const popup = await reader.openPopup(page);
    await popup.find({ role: 'button', name: 'Save' });
    if (clip.quotes.length > 0) await popup.find('blockquote');
    await popup.waitForFocus({ role: 'textbox', name: 'Comment' });
    await popup.type(clip.comment);
    await popup.click({ role: 'combobox', name: 'Tags' });
    for (const tag of clip.tags) {
      await popup.type(tag);
      await popup.press('Enter');
    }
    await typed?.(popup, clip);
    await popup.press('Control+Enter');
    await popup.says({ role: 'status' }, 'Saved');
    await popup.close();
  }
}

/** Selects the paragraph with this text, as a triple click does. */
export async function select(page: Page, text: string): Promise<void> {
  await page.getByText(text, { exact: true }).click({ clickCount: 3 });
}

/** Puts the seed digest together in the options page: header, all clips in order, run-ons. */
export async function composeSeedDigest(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'All digests' }).click();
  await beginDigest(page);
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill(digest.title);
  await page.getByLabel(/^Date/).fill(digest.date);
  await page.getByLabel(/^Author/).fill(digest.author);
  await page.getByLabel('Language').selectOption(digest.language);
  await page.getByLabel('Blog').fill(digest.blog);
  await addTerms(page, 'Add category', digest.categories);
  await addTerms(page, 'Add tag', digest.tags);
  await addAll(page, digest.clips.length);
  for (const { title } of digest.clips.filter(({ joined }) => joined)) {
    await editWords(page, title);
    await page.getByRole('button', { name: `${title} joins the text above` }).click();
    await page.keyboard.press('Escape');
    await expect(block(page, title)).toBeFocused();
  }
}

async function addTerms(page: Page, label: string, terms: { name: string; slug: string }[]): Promise<void> {
  for (const { name, slug } of terms) {
    await page.getByRole('button', { name: label }).click();
    await page.getByRole('textbox', { name: label }).fill(name);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('textbox', { name: `Slug of ${name}`, exact: true }).fill(slug);
    await page.keyboard.press('Enter');
  }
}
