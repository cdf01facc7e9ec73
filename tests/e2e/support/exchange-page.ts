import type { Locator, Page } from '@playwright/test';

/** Bookmarks with a folder and words on it, flags, a private one, a page twice, and one that is no page. */
export const bookmarks = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<DL><p>
<DT><H3>Reading</H3>
<DL><p>
<DT><A HREF="https://one.example/" ADD_DATE="1262304000" TAGS="alpha,beta gamma" TOREAD="1">One</A>
<DD>My words on one
<DT><A HREF="https://two.example/" ADD_DATE="1262304001" PRIVATE="1">Two</A>
<DT><A HREF="javascript:alert(1)">A bookmarklet</A>
</DL><p>
<DT><A HREF="https://two.example/?utm_source=feed" ADD_DATE="1262304002">Two again</A>
</DL><p>
`;

/** Somebody's own table: long titles, right to left, Chinese, and a row without an address. */
export const table = `url,title,created,labels,note,folder_id
https://coastal.example/fog-signals,"Fog signals, catalogued by ear",03/04/2024,sea; sound,For the sound issue,1182
https://marginsmag.example/indexer,Interview: the indexer of a 4000-page cookbook,02/05/2024,books; craft; longread,,1182
https://baghdad.example/,مكتبات بغداد الضائعة,01/06/2024,history,The catalogue is the heart of it,77
notaurl,Untitled,01/01/2024,,,
https://zh.example/atlas,一本关于机器与人的三行长标题：从织布机到推荐算法的两百年,05/06/2024,写作,,3
`;

/** Opens what comes in, what leaves, or backups. */
export function openExchange(
  reader: { openOptions: (file?: string) => Promise<Page> },
  part: '' | '/export' | '/backup' = '',
): Promise<Page> {
  return reader.openOptions(`options/index.html#exchange${part}`);
}

/** Drops a file as one from a folder on the desk. */
export async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([name, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name));
      return transfer;
    },
    [name, text] as const,
  );
  await page.locator('.drop-zone').dispatchEvent('drop', { dataTransfer: data });
}

export function importDone(page: Page): Locator {
  return page.getByRole('heading', { name: 'The import is done.' });
}
