import { commaTags } from '../tag-list';
import { tableFormat } from './table-format';

/**
 * Karakeep.
 *
 * | column | becomes |
 * | --- | --- |
 * | `Original Post Link / URL`, `Title` | url, title |
 * | `Note / Takeaways` | comment |
 * | `Description` | description: the page's or a machine's |
 * | `Tags / Categories`, `Lists`, parted by commas | tags, folders |
 * | `Status`: `Archived` | archived |
 * | `Favourited`: `Yes` | starred |
 * | `Date Saved`, `Thumbnail` | savedAt, image |
 */
export const karakeepCsv = tableFormat({
  id: 'karakeep-csv',
  columns: ['title', 'original post link / url', 'note / takeaways', 'tags / categories'],
  item: (cell) => ({
    url: cell('original post link / url'),
    title: cell('title'),
    comment: cell('note / takeaways'),
    description: cell('description'),
    tags: commaTags(cell('tags / categories')),
    folders: commaTags(cell('lists')),
    savedAt: cell('date saved'),
    image: cell('thumbnail'),
    flags: {
      archived: cell('status') === 'Archived' ? true : undefined,
      starred: cell('favourited') === 'Yes' ? true : undefined,
    },
  }),
});
