// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RowOffsets } from '../../src/ui/row-offsets';
import { VirtualList } from '../../src/ui/virtual-list';

const [columns, rowHeight, height] = [4, 100, 500];

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (then: () => void) => (then(), 0));
  vi.stubGlobal('cancelIdleCallback', () => undefined);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(height);
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('of items side by side those that stay in sight are not made anew when others come', () => {
  const rows = new RowOffsets(1_000, rowHeight);
  render(
    <VirtualList
      label="cards"
      rows={rows}
      of={rows}
      scroller={{ current: null }}
      onWindow={() => undefined}
      row={(line) =>
        Array.from({ length: columns }, (_, n) => (
          <li key={line * columns + n}>{`card ${line * columns + n}`}</li>
        ))
      }
    />,
  );
  const list = screen.getByRole('list', { name: 'cards' }).parentElement!;
  const scrollTo = (top: number) => {
    list.scrollTop = top;
    fireEvent.scroll(list);
  };
  scrollTo(2_000);
  const inSight = screen.getByText('card 120');
  scrollTo(2_800);
  scrollTo(2_100);
  expect(screen.getByText('card 120')).toBe(inSight);
  scrollTo(9_000);
  expect(screen.queryByText('card 120')).toBeNull();
  expect(screen.getByText('card 360')).toBeTruthy();
});
