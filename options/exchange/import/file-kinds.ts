import { message } from '../../../src/browser/messages';
import { toolNames } from '../../../src/exchange/reading/tool-names';
import type { FileKind } from '../../../src/exchange/incoming/incoming-file';

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
    case 'url-list':
      return message('fileUrls');
    case 'table':
    case 'json':
      return message('fileAnyTable');
    case 'gleanings-csv':
      return message('fileTable');
    default:
      return message('fileOf', toolNames[is]);
  }
}
