import type { Page } from '@playwright/test';
import { createDraft, type CaptureDraft } from '../../../src/domain/capture-draft';
import { createClip, type Clip } from '../../../src/domain/clip';
import { createMetadata } from '../../../src/domain/page-metadata';
import { ordinaryArticles } from '../../library/ordinary-articles';
import { ordinaryLibrary } from '../../library/ordinary-library';
import type { ActionPopup } from './action-popup';
import { articlePage } from './article-page';
import type { ChromiumReader } from './chromium';
import { putClips } from './put-clips';
import { putRecords } from './put-records';
import { select } from './seed-post';
import type { Site } from './site';

/** Where a popup is opened, on an ordinary library. */
interface Stage {
  reader: ChromiumReader;
  site: Site;
  /** A page of the extension, whose database is the library. */
  library: Page;
}

export interface PopupStateCase {
  name: string;
  /** Whether the form is shown, or what came of it. */
  isForm: boolean;
  open: (stage: Stage) => Promise<ActionPopup>;
}

const [, article] = ordinaryArticles;
const { url, title, quotes = [] } = article!;
const passages = quotes.map((quote) => (typeof quote === 'string' ? quote : quote[0]));
const twentyTags = Array.from({ length: 20 }, (_, number) => `tag number ${number + 1}`);
const longPassage = `${passages.join(' ')} `.repeat(3).trim();

const save = 'button[type=submit] kbd';
const words = 'Maintenance as love. [The whole essay]() in seven words.';

/** Every state of the popup, with ordinary content. */
export const popupStates: readonly PopupStateCase[] = [
  { name: 'new', isForm: true, open: (stage) => openOn(stage, url) },
  {
    name: 'quote',
    isForm: true,
    open: async (stage) => {
      const page = await visit(stage, url);
      await select(page, passages[0]!);
      const popup = await ready(stage, page);
      await popup.find('blockquote');
      await popup.type(words);
      return popup;
    },
  },
  {
    name: 'suggestions',
    isForm: true,
    open: async (stage) => {
      const popup = await openOn(stage, url);
      await popup.type(words);
      await popup.click('[role=combobox]');
      for (const tag of ['islands', 'telephony']) {
        await popup.type(tag);
        await popup.press('Enter');
      }
      await popup.type('ma');
      await popup.find({ role: 'option' });
      return popup;
    },
  },
  {
    name: 'saved-already',
    isForm: true,
    open: async (stage) => {
      await putClips(stage.library, [{ ...savedClip(), id: createId(1) }]);
      await beginDigest(stage.library, createId(1));
      const popup = await openOn(stage, url);
      await popup.find('.strip-good a');
      return popup;
    },
  },
  {
    name: 'just-saved',
    isForm: false,
    open: async (stage) => {
      const popup = await openOn(stage, url);
      await popup.click('[role=combobox]');
      for (const tag of ['islands', 'telephony', 'maintenance']) {
        await popup.type(tag);
        await popup.press('Enter');
      }
      await popup.press('Control+Enter');
      await popup.find('.outcome');
      // Any key has it stay.
      await popup.press('ArrowDown');
      return popup;
    },
  },
  {
    name: 'unclippable',
    isForm: false,
    open: async ({ reader }) => {
      const popup = await reader.openPopup(await reader.visit('chrome://version/'));
      await popup.find('.recent-clips');
      return popup;
    },
  },
  {
    name: 'failure',
    isForm: true,
    open: async (stage) => {
      const popup = await openOn(stage, url);
      await popup.run(`IDBObjectStore.prototype.put = IDBObjectStore.prototype.add = () => {
        throw new DOMException('The disk is full.', 'QuotaExceededError');
      };`);
      await popup.type(words);
      await popup.press('Control+Enter');
      await popup.find({ role: 'alert' });
      return popup;
    },
  },
  {
    name: 'draft-restored',
    isForm: true,
    open: async (stage) => {
      await putRecords(stage.library, 'drafts', [longDraft()]);
      const popup = await openOn(stage, url);
      await popup.find('.field-state');
      await popup.find('blockquote');
      return popup;
    },
  },
  {
    name: 'changed-elsewhere',
    isForm: true,
    open: async (stage) => {
      const clip = savedClip();
      const draft = createDraft(facts(), clip, [], now());
      await putRecords(stage.library, 'drafts', [{ ...draft, title: 'A title of mine', comment: 'Mine.' }]);
      await putClips(stage.library, [{ ...clip, title: 'A title of theirs' }]);
      const popup = await openOn(stage, url);
      await popup.find('.conflict');
      return popup;
    },
  },
  {
    name: 'address-cleaned',
    isForm: true,
    open: async (stage) => {
      const popup = await openOn(stage, `${url}?utm_source=feed&utm_medium=mail&fbclid=1`);
      await popup.says('.strip', 'utm_source');
      return popup;
    },
  },
  {
    name: 'unread-frame',
    isForm: true,
    open: async (stage) => {
      const thread = 'https://forum.example/thread';
      stage.site.add(
        { url, body: `<title>${title}</title><iframe src="${thread}" width="400" height="200"></iframe>` },
        { url: thread, body: '<p>Words of the thread.</p>' },
      );
      const page = await stage.reader.visit(url);
      await page.frameLocator('iframe').locator('p').click({ clickCount: 3 });
      const popup = await ready(stage, page);
      await popup.find('.strip-plain');
      return popup;
    },
  },
  {
    name: 'arabic',
    isForm: true,
    open: (stage) =>
      openOn(
        stage,
        'https://madina.example/maqal',
        'آخر هاتف عمومي في الجزيرة والذين أبقوه يعمل عبر كل عاصفة',
      ),
  },
];

/** Fills the library, so that there are tags to offer and clips to show, without the page that is clipped. */
export async function openStage(reader: ChromiumReader, site: Site): Promise<Stage> {
  const library = await reader.openOptions();
  const clips = ordinaryLibrary(new Date().toISOString(), 120);
  await putClips(
    library,
    clips.filter((clip) => clip.url !== url),
  );
  return { reader, site, library };
}

async function visit({ reader, site }: Stage, address: string, heading = title): Promise<Page> {
  site.add({ url: address, body: articlePage({ title: heading, paragraphs: ['By Ann Lee', ...passages] }) });
  return reader.visit(address);
}

async function openOn(stage: Stage, address: string, heading?: string): Promise<ActionPopup> {
  return ready(stage, await visit(stage, address, heading));
}

/** The popup once the page's answer and the offered tags are in it. */
async function ready({ reader }: Stage, page: Page): Promise<ActionPopup> {
  const popup = await reader.openPopup(page);
  await popup.find(save);
  await popup.waitUntil(() => performance.getEntriesByName('gleanings:page-read').length > 0);
  return popup;
}

const now = () => new Date().toISOString();
const createId = (number: number) => `0196a7c0-0000-7000-8000-${String(number).padStart(12, '0')}`;
const facts = () => createMetadata({ url, title });

function savedClip(): Clip {
  const savedAt = new Date(Date.now() - 3 * 86_400_000).toISOString();
  return {
    ...createClip({ id: createId(1), url, title, savedAt }),
    comment: words,
    tags: ['islands', 'telephony'],
    quotes: [{ id: createId(2), text: passages[0]!, markdown: passages[0]!, comment: 'In seven words.' }],
    changedAt: savedAt,
  };
}

/** A draft as long as they get: a title of three lines, four quotes, twenty tags, twenty lines of words. */
function longDraft(): CaptureDraft {
  const text = Array.from({ length: 20 }, (_, line) => `Line ${line + 1} of the words.`).join('\n');
  return {
    ...createDraft(facts(), undefined, [], now()),
    title: `${title}, as it was told by those who were there`,
    comment: text,
    tags: twentyTags,
    quotes: [1, 2, 3, 4].map((number) => ({
      id: createId(number),
      text: longPassage,
      markdown: longPassage,
      comment: number === 1 ? 'In seven words.' : '',
    })),
  };
}

async function beginDigest(page: Page, clipId: string): Promise<void> {
  const digest = {
    id: createId(7),
    title: 'Links for November 20',
    slug: 'links',
    date: '2026-11-20',
    author: '',
    language: 'en',
    blog: '',
    intro: '',
    outro: '',
    categories: [],
    tags: [],
    createdAt: now(),
    changedAt: now(),
    stamps: {},
  };
  const entry = {
    id: createId(8),
    digestId: digest.id,
    rank: 'a0',
    kind: 'clip',
    clipId,
    runOn: false,
    stamps: {},
  };
  await putRecords(page, 'digests', [digest]);
  await putRecords(page, 'entries', [entry]);
}
