import { Liquid } from 'liquidjs';
import { micromark } from 'micromark';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lineWithoutNotes } from '../../src/domain/markdown/private-notes';
import { compile } from '../../src/rendering/compile';
import type { PostFormatId } from '../../src/rendering/formats/formats';
import { markdownToHtml } from '../../src/rendering/markdown/markdown-to-html';
import { memoize } from '../../src/rendering/create-renderer';
import { render } from '../../src/rendering/render';
import type { PostStyle } from '../../src/domain/digest';
import { expectHarmless, expectWellFormed, lettersOf } from './expect-harmless';
import { hasCorpora, hostileTexts } from './hostile-texts';
import { poisoned } from './poisoned';

const texts = hostileTexts();
/** Where a format only dresses what another has escaped: all of our own, and a good sample of the rest. */
const sample = texts.filter((_, i) => i < 30 || i % 8 === 0);
const liquid = new Liquid({ strictFilters: true, strictVariables: true });
const { call: toHtml } = memoize(markdownToHtml, (markdown) => markdown);

function rendered(text: string, format: PostFormatId, style: PostStyle = 'prose') {
  const { digest, entries, clips } = poisoned(text);
  return render(compile(digest, entries, clips, undefined, { style }), format, { toHtml });
}

/** Each text in turn, or each of `some`; a failure names the text. */
function each(check: (text: string) => void, some = texts): void {
  for (const text of some) {
    try {
      check(text);
    } catch (error) {
      throw new Error(`With ${JSON.stringify(text.slice(0, 300))}`, { cause: error });
    }
  }
}

it.skipIf(!hasCorpora)('the corpora are there', () => {
  expect(texts.length).toBeGreaterThan(700);
});

// Nothing here knows a date, so that one zone will do.
describe.skipIf(process.env['TZ']?.startsWith('Pacific/'))('a poisoned digest', () => {
  it.each(['html', 'microformats', 'email', 'rich-text', 'wordpress'] as const)(
    'runs nothing in %s, and keeps its text',
    (format) => {
      each(
        (text) => {
          expect(lettersOf(expectHarmless(rendered(text, format).text))).toContain(lettersOf(text.trim()));
        },
        format === 'html' ? texts : sample,
      );
    },
  );

  it.each(['prose', 'bulleted', 'by-tag', 'sections', 'links'] as const)(
    'runs nothing in the style %s, even by a reader of Markdown that lets HTML through',
    (style) => {
      each(
        (text) => {
          const { text: markdown } = rendered(text, 'markdown', style);
          const shown = expectHarmless(micromark(markdown, { allowDangerousHtml: true }));
          expect(lettersOf(shown)).toContain(lettersOf(text.trim()));
          expectHarmless(rendered(text, 'html', style).text);
        },
        style === 'prose' ? texts : sample,
      );
    },
  );

  it('reads back from front matter, in the old YAML and in the new', () => {
    each((text) => {
      const [, yaml = ''] = /^---\n([^]*?)---\n/.exec(rendered(text, 'hugo', 'links').text) ?? [];
      // Neither half a character nor DEL and its kin can be written for every reader of YAML.
      // oxlint-disable-next-line no-control-regex
      const said = text
        .replace(/\p{Cs}|[\u007F-\u0084\u0086-\u009F]/gu, '\uFFFD')
        .replace(/[\u0085\u2028\u2029]/g, ' ');
      const line = said.replace(/\s+/g, ' ').trim();
      const title = lineWithoutNotes(said.trim()).replace(/\s+/g, ' ').trim();
      for (const version of ['1.1', '1.2'] as const) {
        const fields = parse(yaml, { version }) as Record<string, unknown>;
        expect(fields['title'] ?? '').toBe(title);
        expect(fields['author'] ?? '').toBe(line);
        expect(fields['tags']).toEqual([said]);
      }
    });
  });

  it.each(['eleventy', 'jekyll'] as const)('has no Liquid to run in %s', (format) => {
    each(
      (text) => {
        const shown = String(liquid.parseAndRenderSync(rendered(text, format).body));
        const read = lettersOf(expectHarmless(micromark(shown, { allowDangerousHtml: true })));
        expect(read).toContain(lettersOf(text.trim()));
      },
      format === 'jekyll' ? texts : sample,
    );
  });

  it('gives Jekyll no attributes and no mathematics', () => {
    expect(rendered('*a*{: onclick="alert(1)"} $$x$$ `{:code}`', 'jekyll').body).not.toMatch(
      /(?<![\\`])\{:|(?<!\\)\$\$/,
    );
  });

  it('has no shortcode to run in Hugo, and reads the same', () => {
    each((text) => {
      const { body } = rendered(text, 'hugo');
      expect(body.replace(/\{\{([<%])\/\*.*?\*\/[>%]\}\}/g, '')).not.toMatch(/\{\{[<%]/);
      const shown = body
        .replace(/\{\{([<%])\/\*(.*?)\*\/([>%])\}\}/g, '{{$1$2$3}}')
        .replaceAll('{\u2060{', '{{');
      expect(micromark(shown)).toBe(micromark(rendered(text, 'markdown').body));
    }, sample);
  });

  it('hides nothing in Obsidian', () => {
    each((text) => {
      const { body } = rendered(text, 'obsidian');
      expect(body.replace(/`[^`]*`/g, '')).not.toContain('%%');
      expect(micromark(body.replaceAll(/(?<=[<`~]\s*)\u200B/g, ''))).toBe(
        micromark(rendered(text, 'markdown').body),
      );
    }, sample);
  });

  it.each([
    '<% tp.system.prompt("x") %>',
    '`= this.file.name`',
    '`$= dv.current()`',
    '```dataviewjs\ndv.pages()\n```',
    '~~~ dataview\nLIST\n~~~',
  ])('is no code to a plug-in of Obsidian: %j', (words) => {
    const { text } = rendered(words, 'obsidian');
    expect(text).toContain(words.slice(-4));
    expect(text).not.toMatch(/<%|`\s*\$?=|(?:```|~~~)\s*dataview/);
  });

  it('has no shortcode to run in WordPress, and no block that it did not write', () => {
    each((text) => {
      const { text: html } = rendered(text, 'wordpress');
      expect(html).not.toContain('[');
      const open: (string | undefined)[] = [];
      for (const [, end, name] of html.matchAll(/<!-- (\/?)wp:([a-z-]+)/g)) {
        if (end) expect(open.pop()).toBe(name);
        else open.push(name);
      }
      expect(open).toEqual([]);
    });
  });

  it('is well-formed in WXR', () => {
    each((text) => expectWellFormed(rendered(text, 'wxr').text), sample);
  });

  it.each([
    ['mastodon', 500],
    ['bluesky', 300],
  ] as const)('keeps to the length of %s', (format, length) => {
    const segmenter = new Intl.Segmenter('en');
    each((text) => {
      for (const post of rendered(text, format).parts ?? []) {
        // An address that is longer than a post is not cut.
        if (/^https?:\/\/[!-~]+$/.test(post)) continue;
        const counted = format === 'mastodon' ? post.replace(/https?:\/\/[!-~]+/g, 'x'.repeat(23)) : post;
        const count = counted.length <= length ? 0 : Array.from(segmenter.segment(counted)).length;
        expect(count).toBeLessThanOrEqual(length);
        if (format === 'bluesky') expect(Buffer.byteLength(post)).toBeLessThanOrEqual(3000);
      }
    }, sample);
  });
});
