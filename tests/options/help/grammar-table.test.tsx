// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { GrammarTable } from '../../../options/help/grammar-table';
import { parseQuery } from '../../../src/domain/query/parse-query';
import { operators, states } from '../../../src/domain/query/query';
import { namedDays } from '../../../src/domain/query/when';

afterEach(cleanup);

test('the table has every operator, state and day, and each example can be searched for', () => {
  render(<GrammarTable />);
  const links = screen.getAllByRole('link');
  const queries = links.map((link) => link.textContent ?? '');
  for (const query of queries) expect(parseQuery(query).problems, query).toEqual([]);
  const shown = queries.join(' ');
  for (const name of operators) expect(shown).toContain(`${name}:`);
  for (const name of states) expect(queries).toContain(`is:${name}`);
  for (const name of namedDays) expect(queries).toContain(`on:${name}`);
  expect(links[1]?.getAttribute('href')).toBe('#library?q=%22phone+box%22');
});
