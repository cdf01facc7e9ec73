// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { useRowCache } from '../../src/ui/virtual-list';

afterEach(cleanup);

test('a row is drawn anew when what it depends on has changed, and only then', () => {
  const drawnNames: string[] = [];
  function Row({ name }: { name: string }) {
    drawnNames.push(name);
    return <li>{name}</li>;
  }
  function List({ names }: { names: string[] }) {
    const cached = useRowCache();
    return (
      <ul>
        {names.map((name, index) => cached(index, [name], false, () => <Row key={index} name={name} />))}
      </ul>
    );
  }
  const { rerender } = render(<List names={['a', 'b', 'c']} />);
  rerender(<List names={['a', 'B', 'c']} />);
  expect(drawnNames).toEqual(['a', 'b', 'c', 'B']);
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['a', 'B', 'c']);
});

test('a row that flies past has a placeholder, then is drawn in full, and never a placeholder again', () => {
  function List({ names, fast }: { names: string[]; fast: boolean }) {
    const cached = useRowCache();
    return (
      <ul>
        {names.map((name, index) =>
          cached(index, [name], fast, (placeholder) => (
            <li key={index}>{placeholder ? name : `${name} in full`}</li>
          )),
        )}
      </ul>
    );
  }
  const shown = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  const { rerender } = render(<List names={['a']} fast={false} />);
  rerender(<List names={['a', 'b']} fast />);
  expect(shown()).toEqual(['a in full', 'b']);
  rerender(<List names={['a', 'b']} fast={false} />);
  expect(shown()).toEqual(['a in full', 'b in full']);
});
