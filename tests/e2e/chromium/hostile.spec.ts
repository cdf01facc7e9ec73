import { expect, test } from '../support/chromium-test';

const save = { role: 'button', name: 'Save' };
const status = { role: 'status' };
const url = 'https://hostile.example/2026/05/03/a';

const page = (head: string, body = '') =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body><h1>Plain</h1>${body}</body></html>`;

const hostilePages: Record<string, () => string> = {
  'pollutes prototypes in its JSON-LD': () =>
    page(`<title>Polluted</title><script type="application/ld+json">
      {"@type":"Article","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},
       "headline":{"__proto__":{"toString":"x"}},"author":{"__proto__":["x"]}}
    </script>`),
  'has 100,000 meta tags': () =>
    page(`<title>Many</title>${'<meta property="og:title" content="x">'.repeat(100_000)}`),
  'has a title of a megabyte': () => page(`<title>${'long '.repeat(200_000)}</title>`),
  'throws at its title and overrides the DOM': () =>
    page(
      '<title>Thrower</title>',
      `<form name="querySelectorAll"></form><form name="head"><input name="children"></form>
       <script>
         Object.defineProperty(document, 'title', { get() { throw new Error('no title'); } });
         for (const name of ['querySelector', 'querySelectorAll', 'getElementsByTagName']) {
           Document.prototype[name] = Element.prototype[name] = () => { throw new Error('overridden'); };
         }
         Array.prototype.map = JSON.parse = () => { throw new Error('overridden'); };
         window.getSelection = document.getSelection = () => { throw new Error('overridden'); };
       </script>`,
    ),
  'nests its elements 10,000 deep': () =>
    page('<title>Deep</title>', `${'<div>'.repeat(10_000)}end${'</div>'.repeat(10_000)}`),
  'is 50 MB long': () =>
    page('<title>Long</title>', `<p>${'All work and no play. '.repeat(45)}</p>`.repeat(50_000)),
};

for (const [what, body] of Object.entries(hostilePages)) {
  test(`a page that ${what} is clipped like any other`, async ({ reader, site }) => {
    site.add({ url, body: body() });
    const popup = await reader.openPopup(await reader.visit(url));
    await popup.find(save);
    await popup.type('Usable.');
    await popup.press('Control+Enter');
    await popup.says(status, 'Saved');
    const title = await popup.text('.outcome-title');
    expect(title.length).toBeGreaterThan(0);
    expect(title.length).toBeLessThanOrEqual(1_000);
  });
}
