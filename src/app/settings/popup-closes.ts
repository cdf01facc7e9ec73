import * as v from 'valibot';
import { defineSetting } from './define-setting';

/** Whether the popup closes by itself after saving. */
export const popupCloses = defineSetting({ name: 'popupCloses', schema: v.boolean(), fallback: true });
