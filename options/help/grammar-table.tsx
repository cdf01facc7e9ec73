import { message, type MessageName } from '../../src/browser/messages';
import { operators, states, type Operator } from '../../src/domain/query/query';
import { namedDays } from '../../src/domain/query/when';
import { operatorHints, stateHints } from '../../src/ui/query-hints';
import { hrefOf } from '../route';

/** Words, and how they are put together. */
const words: readonly [query: string, meaning: MessageName][] = [
  ['phone box', 'grammarWords'],
  ['"phone box"', 'grammarPhrase'],
  ['phone -box', 'grammarNot'],
  ['maps OR atlases', 'grammarOr'],
  ['(maps OR atlases) is:unused', 'grammarGroup'],
  ['#maps', 'hintTag'],
];

/** An example of each operator that asks for a value of the library's own. */
const examples: Record<Exclude<Operator, 'is' | 'on'>, string> = {
  tag: 'tag:"oral history"',
  site: 'site:example.org',
  author: 'author:"Ada Lovelace"',
  lang: 'lang:zh',
  in: 'in:"Links for Friday"',
  before: 'before:2026-05',
  after: 'after:7d',
};

/** Everything that a search can say, made of the grammar itself; each example is searched for by a click. */
export function GrammarTable() {
  return (
    <div class="help-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{message('grammarExample')}</th>
            <th scope="col">{message('grammarMeaning')}</th>
          </tr>
        </thead>
        <tbody>
          {rows().map(({ query, meaning }) => (
            <tr key={query}>
              <td>
                <a class="help-query" href={hrefOf({ section: 'library', query })}>
                  {query}
                </a>
              </td>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function rows(): { query: string; meaning: string }[] {
  const written = operators.flatMap((name) =>
    name === 'is' || name === 'on' ? [] : { query: examples[name], meaning: message(operatorHints[name]) },
  );
  return [
    ...words.map(([query, name]) => ({ query, meaning: message(name) })),
    ...written,
    ...namedDays.map((name) => ({ query: `on:${name}`, meaning: message('hintOn') })),
    ...states.map((name) => ({ query: `is:${name}`, meaning: message(stateHints[name]) })),
  ];
}
