// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { SiteTile } from '../../src/ui/site-tile';

afterEach(cleanup);

const tileOf = (name: string, icon?: string) =>
  render(<SiteTile name={name} icon={icon} as="icon" />).container.firstElementChild!;

test.each([
  ['Quanta Magazine', 'Q'],
  ['The Guardian', 'G'],
  ['少数派', '少'],
  ['مجلة المدينة', 'م'],
  ['“Aperture”', 'A'],
  ['', ''],
])('the tile of %s shows %s', (name, letter) => {
  expect(tileOf(name).textContent).toBe(letter);
});

test('a site has one colour, however its name is written', () => {
  const hue = (name: string) => (tileOf(name) as HTMLElement).style.getPropertyValue('--hue');
  expect(hue('Rust Blog')).toBe(hue('rust blog'));
});

test('an icon is shown where it is data, and no site is asked for one', () => {
  expect(tileOf('A', 'data:image/png;base64,AA==').tagName).toBe('IMG');
  expect(tileOf('A', 'https://a.example/favicon.ico').tagName).toBe('SPAN');
});
