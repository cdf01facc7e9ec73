import * as v from 'valibot';
import { defineSetting } from './define-setting';

/** Whether letters and signs alone are shortcuts. They are, until the reader says otherwise. */
export const singleKeys = defineSetting({ name: 'singleKeys', schema: v.boolean(), fallback: true });
