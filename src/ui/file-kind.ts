import { message } from '../browser/messages';
import { readerTable } from '../exchange/reading/reader-table';
import type { FileKind } from '../exchange/incoming/incoming-file';

/** What a file is, in words. Names of tools are the same in every language. */
export function fileKind(is: FileKind): string {
  switch (is) {
    case 'backup':
      return message('fileBackup');
    case 'newer-backup':
      return message('fileNewerBackup');
    case 'unknown':
      return message('fileUnknown');
    case 'netscape':
    case 'chrome-json':
    case 'firefox-json':
      return message('fileBookmarks');
    case 'markdown-note':
      return message('fileNote');
    case 'html-links':
      return message('fileLinks');
    case 'url-list':
      return message('fileUrls');
    case 'table':
    case 'json':
      return message('fileAnyTable');
    case 'gleanings-csv':
      return message('fileTable');
    default:
      return message('fileOf', readerTable[is].tool);
  }
}
