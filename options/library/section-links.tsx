import { message } from '../../src/browser/messages';
import { hrefOf } from '../route';

const pages = [
  { section: 'tags', name: 'tags' },
  { section: 'duplicates', name: 'duplicates' },
  { section: 'numbers', name: 'numbers' },
  { section: 'tabs', name: 'clipTabs' },
] as const;

/** The pages that belong to the library. */
export function SectionLinks() {
  return (
    <nav class="section-links" aria-label={message('libraryPages')}>
      {pages.map(({ section, name }) => (
        <a key={section} href={hrefOf({ section })}>
          {message(name)}
        </a>
      ))}
    </nav>
  );
}
