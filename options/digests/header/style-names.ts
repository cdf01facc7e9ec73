import type { MessageName } from '../../../src/browser/messages';
import type { PostStyle } from '../../../src/domain/digest';

/** What each style of post is called to the writer. */
export const styleNames: Record<PostStyle, MessageName> = {
  prose: 'styleProse',
  bulleted: 'styleBulleted',
  'by-tag': 'styleByTag',
  'by-day': 'styleByDay',
  'by-site': 'styleBySite',
  sections: 'styleSections',
  links: 'styleLinks',
};

export function isStyle(style: string): style is PostStyle {
  return Object.hasOwn(styleNames, style);
}
