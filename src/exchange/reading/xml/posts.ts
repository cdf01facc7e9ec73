import { unreadable, type Reading } from '../imported-item';
import { recordsOf, type HtmlRecord } from '../html/records';
import { htmlTokens } from '../html/tokens';
import { makeItem } from '../make-item';
import type { ImportFormat } from '../reader';
import { spaceTags } from '../tag-list';

/**
 * The XML of del.icio.us' API and of Pinboard's, which took it over.
 *
 * | attribute of `post` | becomes |
 * | --- | --- |
 * | `href`, `description`, `extended` | url, title, comment |
 * | `tag`, parted by spaces | tags |
 * | `time` | savedAt |
 * | `shared`: `no` | private |
 * | `toread`: `yes` | unread |
 */
export const postsXml: ImportFormat<'posts-xml'> = {
  id: 'posts-xml',
  shape: 'markup',
  recognises: ({ rootElement }) => rootElement() === 'posts',
  reader: ({ zone }) => {
    const records = recordsOf('posts?');
    let sawText = false;
    let sawList = false;

    function* read(record: HtmlRecord): Iterable<Reading> {
      sawText ||= /\S/.test(record.html);
      sawList ||= /^<posts?[\s>]/i.test(record.html);
      if (record.tooLarge) {
        yield unreadable('too-large', record.place, record.html);
        return;
      }
      if (!/^<post\s/i.test(record.html)) return;
      const post = htmlTokens(record.html)[0];
      if (post?.kind !== 'open') {
        yield unreadable(record.last ? 'cut-off' : 'broken-row', record.place, record.html);
        return;
      }
      const get = (name: string) => post.attributes.get(name) ?? '';
      const found = {
        url: get('href'),
        title: get('description'),
        comment: get('extended'),
        tags: spaceTags(get('tag')),
        savedAt: get('time'),
        flags: {
          private: get('shared') === '' ? undefined : get('shared') === 'no',
          read: get('toread') === 'yes' ? false : undefined,
        },
      };
      yield makeItem(found, record.place, zone);
    }

    return {
      *write(piece) {
        for (const record of records.write(piece)) yield* read(record);
      },
      *end() {
        for (const record of records.end()) yield* read(record);
        if (!sawList) yield unreadable(sawText ? 'wrong-kind' : 'empty', { unit: 'line', number: 1 });
      },
    };
  },
};
