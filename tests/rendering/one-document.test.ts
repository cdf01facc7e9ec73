import { describe, expect, it } from 'vitest';
import type { Digest } from '../../src/domain/digest';
import { compile } from '../../src/rendering/compile';
import { render } from '../../src/rendering/render';
import { aDigest, aQuote, clipsInOrder } from './builders';

function bodyOf(digest: Partial<Digest>, ...clips: Parameters<typeof clipsInOrder>): string {
  const made = clipsInOrder(...clips);
  return render(compile(aDigest(digest), made.entries, made.clips), 'markdown').body;
}

describe('a reference', () => {
  it.each([
    ['is written inline', '[a][1] []()\n\n[1]: https://r.example "T"', '[a](https://r.example "T")'],
    ['of an image too', '![a][1] []()\n\n[1]: https://r.example/i.png', '![a](https://r.example/i.png)'],
    [
      'by its own words',
      '[the rules] []()\n\n[The Rules]: <https://r.example/a b>',
      '[the rules](https://r.example/a%20b)',
    ],
    ['collapsed', '[a][] []()\n\n[a]: https://r.example', '[a](https://r.example)'],
    ['with emphasis', '[*a*][1] []()\n\n[1]: https://r.example', '[*a*](https://r.example)'],
    ['of no text is text', '[a][2] [sic] []()\n\n[1]: https://r.example', '[a][2] [sic]'],
  ])('%s', (_, comment, expected) => {
    expect(bodyOf({}, { comment, title: 'T' })).toBe(`${expected} [T](https://example.org/page)\n`);
  });

  it('of one clip is not another’s', () => {
    const body = bodyOf(
      {},
      { comment: '[a]() [x][1]\n\n[1]: https://one.example' },
      { comment: '[b]() [y][1]\n\n[1]: https://two.example' },
      { comment: '[c]() [z][1]' },
    );
    expect(body).toContain('[x](https://one.example)');
    expect(body).toContain('[y](https://two.example)');
    expect(body).toContain('[z][1]');
  });

  it('may be defined in any text of the digest, also for a quote’s comment', () => {
    const body = bodyOf(
      { intro: 'See [the rules][r].', outro: '[r]: https://rules.example' },
      { comment: '[a]() by [them][r]', quotes: [aQuote({ comment: 'Says [who][r]?' })] },
    );
    for (const words of ['the rules', 'them', 'who'])
      expect(body).toContain(`[${words}](https://rules.example)`);
  });

  it('makes nothing of what a page says', () => {
    const quotes = [aQuote({ markdown: 'A [r] and a note.[^n]' })];
    const body = bodyOf(
      { outro: '[r]: https://rules.example\n\n[^n]: A note.' },
      { comment: '[a]()', quotes },
    );
    expect(body).toBe('[a](https://example.org/page)\n\n> A [r] and a note.\\[^n]\n');
  });
});

describe('a note', () => {
  it('is numbered through the post, and stands at its end', () => {
    const body = bodyOf(
      { intro: 'First.[^z]', outro: 'Last.[^z]\n\n[^z]: Of the digest.' },
      { comment: '[a]() says.[^1]\n\n[^1]: Of *a*, [here]().' },
      { comment: '[b]() says.[^1] Or not.[^z]\n\n[^1]: Of b.\n\n    In two paragraphs.' },
    );
    expect(body).toBe(`First.[^1]

[a](https://example.org/page) says.[^2]

[b](https://example.org/page) says.[^3] Or not.[^1]

Last.[^1]

[^1]: Of the digest.

[^2]: Of *a*, [here](https://example.org/page).

[^3]: Of b.

    In two paragraphs.
`);
  });

  it('may call another', () => {
    const body = bodyOf({ outro: '[^a]: See.[^b]\n\n[^b]: Well.' }, { comment: '[a]().[^a]' });
    expect(body).toContain('[^1]: See.[^2]\n\n[^2]: Well.');
  });

  it('that nobody wrote is text, whatever notes there are', () => {
    const body = bodyOf({}, { comment: '[a]().[^1]' }, { comment: '[b]().[^x]\n\n[^x]: Note.' });
    expect(body).toContain('[a](https://example.org/page).\\[^1]');
    expect(body).toContain('[b](https://example.org/page).[^1]');
  });

  it('has one place in HTML, and a way back from it', () => {
    const made = clipsInOrder({ comment: '[a]().[^n] Again.[^n]\n\n[^n]: Note.' });
    const { body } = render(compile(aDigest(), made.entries, made.clips), 'html');
    expect(body.match(/id="user-content-fnref-1"/g)).toHaveLength(1);
    expect(body.match(/href="#user-content-fn-1"/g)).toHaveLength(2);
    expect(body).toContain('<li id="user-content-fn-1">\n<p>Note. <a href="#user-content-fnref-1"');
  });
});

describe('links that the writer typed', () => {
  it.each([
    ['tel:', '[me](tel:+123) [a]()'],
    ['obsidian:', '[note](obsidian://open?vault=a) [a]()'],
    ['htps:', '[rules](htps://rules.example) [a]()'],
  ])('stay as they are: %s', (scheme, comment) => {
    const made = clipsInOrder({ comment });
    const post = compile(aDigest(), made.entries, made.clips);
    expect(render(post, 'markdown').body).toContain(`](${scheme}`);
    expect(render(post, 'html').body).toContain(`href="${scheme}`);
  });

  it('lose an address that could run something', () => {
    expect(bodyOf({}, { comment: '[a]() [x](javascript:alert(1))' })).toContain('[x](<>)');
  });
});

describe('raw HTML', () => {
  const typed = { comment: 'Press <kbd>x</kbd> in [this]().\n\n<div>*a*</div>' };
  const made = clipsInOrder(typed);
  const sanitizeHtml = (html: string) => html.replace(/<script>.*?<\/script>/g, '');

  it('is text unless the digest says otherwise', () => {
    expect(bodyOf({}, typed)).toContain('\\<kbd>x\\</kbd>');
  });

  it('goes out as it is in Markdown, and cleaned in HTML', () => {
    const post = compile(
      aDigest({ rawHtml: true, outro: '<script>x</script><b>y</b>' }),
      made.entries,
      made.clips,
    );
    expect(render(post, 'hugo').body).toContain('<kbd>x</kbd>');
    const { body } = render(post, 'html', { sanitizeHtml });
    expect(body).toContain('<kbd>x</kbd>');
    expect(body).toContain('<div>*a*</div>');
    expect(body).not.toContain('script');
  });

  it('of a page stays text', () => {
    const quoted = clipsInOrder({ comment: '[a]()', quotes: [aQuote({ markdown: 'a <b>c</b>' })] });
    const post = compile(aDigest({ rawHtml: true }), quoted.entries, quoted.clips);
    expect(render(post, 'html', { sanitizeHtml }).body).toContain('a &lt;b&gt;c&lt;/b&gt;');
  });
});
