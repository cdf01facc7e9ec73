import { expect, test } from 'vitest';
import { candidatesOfJsonLd } from '../../src/metadata/json-ld';

const address = 'https://paper.example/rain';

function read(...nodes: object[]) {
  return candidatesOfJsonLd([JSON.stringify(nodes)], address, 'Rain at last');
}

test.each([
  ['the author', { author: { '@type': 'Person', name: 'Ann Lee' }, creator: 'Bo Ek' }, ['Ann Lee']],
  [
    'all creators, where the author is one of them',
    { author: { '@type': 'Person', name: 'Ann Lee' }, creator: ['Ann Lee', 'Bo Ek'] },
    ['Ann Lee', 'Bo Ek'],
  ],
  [
    'a person by the parts of the name',
    { author: { '@type': 'Person', givenName: 'Ann', familyName: 'Lee' } },
    ['Ann Lee'],
  ],
  ['the creator', { creator: 'Bo Ek' }, ['Bo Ek']],
  ['who performs it', { byArtist: { '@type': 'MusicGroup', name: 'Ann Lee' } }, ['Ann Lee']],
])('who made a work is %s', (_what, more, authors) => {
  expect(read({ '@type': 'MusicRecording', name: 'Rain at last', ...more })[0]?.authors).toEqual(authors);
});

test('authors and publishers that are no persons are told apart', () => {
  const author = [
    { '@type': 'Organization', name: 'Example House' },
    { '@type': ['Person', 'Organization'], name: 'Ann Lee' },
  ];
  expect(read({ '@type': 'Article', headline: 'Rain at last', author })[0]?.organizations).toEqual([
    'Example House',
  ]);
});

test('a video that is embedded says nothing of the page, one that has its title does', () => {
  const video = { '@type': 'VideoObject', uploadDate: '2001-01-01' };
  expect(read({ ...video, name: 'A film of clouds' })).toEqual([]);
  expect(read({ ...video, name: 'Rain at last' })[0]?.published).toEqual(['2001-01-01']);
});

test('who answers a question is not its author, and frequent questions are no titles', () => {
  const answers = { acceptedAnswer: { '@type': 'Answer', author: { name: 'Bo Ek' } } };
  const question = {
    '@type': 'Question',
    name: 'When does it rain?',
    author: { name: 'Ann Lee' },
    ...answers,
  };
  expect(read({ '@type': 'QAPage', mainEntity: question }).flatMap(({ authors }) => authors)).toEqual([
    'Ann Lee',
  ]);
  expect(read({ '@type': 'FAQPage', mainEntity: [question] }).flatMap(({ title }) => title)).toEqual([]);
});
