import type { Format } from '../format';
import { html } from './html';
import { markdown } from './markdown';

/** Every format there is; to add one is to add it here. */
export const formats = { markdown, html } satisfies Record<string, Format>;

export type FormatId = keyof typeof formats;
