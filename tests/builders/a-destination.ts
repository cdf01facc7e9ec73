import type { WordPressDestination } from '../../src/domain/destination';

/** A WordPress site that is set up; a test names only what it is about. */
export function aDestination(fields: Partial<WordPressDestination> = {}): WordPressDestination {
  return {
    id: '00000000-0000-7000-8000-00000000de57',
    kind: 'wordpress',
    name: 'A blog',
    address: 'https://blog.example/',
    createdAt: '2026-05-03T10:00:00.000Z',
    apiRoot: 'https://blog.example/wp-json/',
    user: 'ann',
    status: 'draft',
    editor: 'blocks',
    ...fields,
  };
}
