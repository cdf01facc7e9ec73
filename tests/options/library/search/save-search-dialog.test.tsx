// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SaveSearchDialog } from '../../../../options/library/search/save-search-dialog';
import { library } from '../../../../src/storage/database';
import { createSavedSearch, savedSearches } from '../../../../src/storage/saved-searches';

beforeEach(async () => {
  await library().savedSearches.clear();
  await createSavedSearch({ id: 'old', name: 'Rust', query: '#rust', pinned: true });
});
afterEach(cleanup);

const button = (name: string) => screen.findByRole<HTMLButtonElement>('button', { name });
const name = () => screen.getByLabelText<HTMLInputElement>('Name of the search');
const kept = async () => (await savedSearches()).map(({ name, query }) => `${name}: ${query}`);

test('before a search is put in the place of another of its name, that is said', async () => {
  const onClose = vi.fn();
  render(<SaveSearchDialog query="#rust is:unused" onClose={onClose} />);
  await waitFor(async () => expect((await button('Save')).disabled).toBe(false));
  expect(screen.getByRole('status').textContent).toBe('');

  fireEvent.input(name(), { target: { value: ' Rust ' } });
  const replace = await button('Replace');
  expect(screen.getByRole('status').textContent).toContain('There is a saved search of this name already.');
  expect(screen.getByRole('status').textContent).toContain('#rust');
  expect(await kept()).toEqual(['Rust: #rust']);

  fireEvent.click(replace);
  await waitFor(async () => expect(await kept()).toEqual(['Rust: #rust is:unused']));
  expect(onClose).toHaveBeenCalledOnce();
});

test('under a new name the old search stays', async () => {
  render(<SaveSearchDialog query="#rust is:unused" onClose={() => undefined} />);
  fireEvent.input(name(), { target: { value: 'Unused rust' } });
  const save = await button('Save');
  await waitFor(() => expect(save.disabled).toBe(false));
  fireEvent.click(save);
  await waitFor(async () => expect(await kept()).toEqual(['Rust: #rust', 'Unused rust: #rust is:unused']));
});
