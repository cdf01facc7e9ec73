import * as v from 'valibot';
import { defineSetting } from './define-setting';

/** How the writer's site makes the address of a post, with `:year`, `:month`, `:day` and `:slug` in it. */
export const postAddress = defineSetting({ name: 'postAddress', schema: v.string(), fallback: '' });
