import * as v from 'valibot';
import { localSettings } from '../../browser/local-settings';
import { defineSetting } from './define-setting';

/** What the first minutes, and those after an update, have to tell in this browser. */
export const firstMinutes = defineSetting({
  name: 'firstMinutes',
  schema: v.object({
    /** The first steps were shown: a browser may say twice that it was installed, as after a crash. */
    wasGreeted: v.fallback(v.boolean(), false),
    /** The card of first steps is shown: since it was installed, until all is done or it is sent away. */
    showsSteps: v.fallback(v.boolean(), false),
    /** The version to which it was updated, until what is new in it was read or sent away. */
    updatedTo: v.fallback(v.optional(v.string()), undefined),
  }),
  fallback: {},
  storage: localSettings,
});
