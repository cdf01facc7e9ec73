import { expect, test } from 'vitest';
import { imageBytes, imageText, maxPictureBytes } from '../../src/domain/stored-image';
import { aWebp } from '../builders/an-image';

test('an image comes back from its text byte for byte', () => {
  const bytes = aWebp({ length: 20_000 }).fill(200, 40);
  expect(imageBytes(imageText(bytes), 'picture')).toEqual(bytes);
});

test.each([
  ['another kind of image', `data:image/png;base64,${btoa('x')}`],
  ['a page', 'data:text/html,<script>alert(1)</script>'],
  ['something that only calls itself WebP', `data:image/webp;base64,${btoa('<svg onload=alert(1)>')}`],
  ['what is no base64', 'data:image/webp;base64,%%%'],
  ['more pixels than ours', imageText(aWebp({ width: 16_000, height: 16_000 }))],
  ['more bytes than ours', imageText(aWebp({ length: maxPictureBytes + 1 }))],
])('%s is no picture', (_, text) => {
  expect(imageBytes(text, 'picture')).toBeUndefined();
});

test('a picture is no icon', () => {
  expect(imageBytes(imageText(aWebp({ width: 320 })), 'icon')).toBeUndefined();
  expect(imageBytes(imageText(aWebp({ width: 32, height: 32 })), 'icon')).toBeDefined();
});
