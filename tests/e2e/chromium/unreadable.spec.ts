import { expect, test } from '../support/chromium-test';

const comment = { role: 'textbox', name: 'Comment' };
const status = { role: 'status' };

for (const address of ['chrome://version/', 'about:blank', 'data:text/html,<title>x</title>']) {
  test(`on ${address} the popup says that there is nothing to link to, and shows a way on`, async ({
    reader,
  }) => {
    const popup = await reader.openPopup(await reader.visit(address));
    await popup.says('.outcome', 'no address on the web');
    await popup.find({ role: 'button', name: 'Open library' });
  });
}

test('a PDF cannot be read, and is clipped by its address and title', async ({ reader, site }) => {
  const url = 'https://papers.example/a%20paper.pdf';
  site.add({ url, type: 'application/pdf', body: pdf });
  const popup = await reader.openPopup(await reader.visit(url));
  await popup.says('.clip-form', 'lets no extension read this page');
  await popup.click(comment);
  await popup.type('Worth keeping all the same.');
  await popup.press('Control+Enter');
  await popup.says(status, 'Saved');
  const library = await reader.openOptions();
  const link = library.getByRole('list', { name: 'Clips' }).getByRole('link');
  await expect(link).toHaveAttribute('href', url);
  await expect(link).toHaveText(/paper\.pdf/);
});

/** The smallest PDF that a viewer opens. */
const pdf = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj
trailer<</Root 1 0 R>>`;
