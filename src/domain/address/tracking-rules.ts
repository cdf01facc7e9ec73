import { trackingParams } from './data/tracking-params';
import type { SiteRule } from './site-rule';

const list = (names: string) => names.trim().split(/\s+/);

/**
 * What the registry lacks and the tools document as theirs, gathered by hand: all of the `utm_`
 * family, which every tool that reads it reserves for campaigns; Google, Facebook and Instagram;
 * HubSpot; Marketo, Vero, Wicked Reports, MailerLite and Omeda; AT Internet; Yahoo's consent page.
 */
const alsoTracking = list(`
  utm_*
  gad_campaignid gs_l ga_source ga_medium ga_term ga_content ga_campaign ga_place
  fb_action_ids fb_action_types fb_source fb_ref action_object_map action_type_map action_ref_map mibextid igsh
  _hsenc _hsmi __hssc __hstc __hsfp hsCtaTracking
  mkt_tok vero_id vero_conv wickedid ml_subscriber ml_subscriber_hash oly_anon_id oly_enc_id
  xtor at_campaign at_medium
  guccounter guce_referrer guce_referrer_sig
`);

const on = (sites: string, names: string): SiteRule[] =>
  list(sites).map((site) => ({ site, remove: list(names), keep: [] }));

/**
 * The rules that hold unless the user's own say otherwise. A name that means something else on
 * other sites is dropped only where it is certain: `t` is the place in a video on YouTube and a
 * sharer's mark on X.
 */
export const trackingRules: readonly SiteRule[] = [
  ...on('youtube.com youtu.be', 'si pp feature'),
  ...on('open.spotify.com', 'si'),
  ...on('x.com twitter.com', 's t ref_src ref_url'),
  ...on('facebook.com', '__tn__ __cft__[0] __xts__[0]'),
  ...on('reddit.com', 'share_id rdt'),
  ...on('ebay.com ebay.co.uk ebay.com.au ebay.at ebay.ca ebay.ch', 'campid toolid customid'),
  ...on('ebay.de ebay.es ebay.fr ebay.ie ebay.it ebay.nl', 'campid toolid customid'),
  { site: '*', remove: [...trackingParams, ...alsoTracking], keep: [] },
];
