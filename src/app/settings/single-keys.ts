import { defineSetting } from './define-setting';

/** Whether letters and signs alone are shortcuts. They are, until the reader says otherwise. */
export const singleKeys = defineSetting('singleKeys', (value) => value !== false);
