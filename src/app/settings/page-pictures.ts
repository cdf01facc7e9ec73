import * as v from 'valibot';
import { defineSetting } from './define-setting';

/** Whether a picture of the page is taken when it is clipped. It is, until the reader says otherwise. */
export const pagePictures = defineSetting({ name: 'pagePictures', schema: v.boolean(), fallback: true });
