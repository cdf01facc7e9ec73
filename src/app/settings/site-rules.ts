import { siteRulesSchema } from '../../domain/address/site-rule';
import { defineSetting } from './define-setting';

/** The user's own rules of addresses. */
export const siteRules = defineSetting({ name: 'siteRules', schema: siteRulesSchema, fallback: [] });
