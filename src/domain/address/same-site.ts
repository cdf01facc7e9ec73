import { siteOf } from './site-of';

/** What stands before a country's own ending where names are sold one level deeper (`co.uk`). */
const secondLevels = new Set(
  'ac asn co com ed edu gen go gob gouv gov id ltd me mil ne net nhs nic nom or org plc sch web'.split(' '),
);

/** Hosts on which every name one level deeper belongs to somebody else. */
const sharedHosts = new Set(
  `altervista.org bearblog.dev beehiiv.com blogspot.com codeberg.page fly.dev ghost.io github.io gitlab.io
  herokuapp.com hatenablog.com livejournal.com medium.com micro.blog neocities.org netlify.app notion.site
  onrender.com over-blog.com pages.dev posthaven.com prose.sh readthedocs.io squarespace.com substack.com
  tumblr.com typepad.com vercel.app web.app webflow.io weebly.com wixsite.com wordpress.com workers.dev
  write.as`.split(/\s+/),
);

/**
 * Whether two pages belong to one site, so that a link from one to the other is no hat tip. It goes
 * by the name that was registered, guessed without the public-suffix list, and so it errs: it takes
 * two tenants of a shared host that is not named here, or two names under a rare ending of two parts
 * (`kyoto.jp`), for one site; it never takes two hosts of one ordinary name for two sites.
 */
export function sameSite(a: string, b: string): boolean {
  const site = siteOf(a);
  return site !== '' && registeredName(site) === registeredName(siteOf(b));
}

/** The part of a host that its owner registered: `example.co.uk` of `news.example.co.uk`; an IP address whole. */
export function registeredName(host: string): string {
  if (host.startsWith('[') || /^[\d.]+$/.test(host)) return host;
  const labels = host.split('.');
  const last = labels.at(-1) ?? '';
  const deeper = last.length === 2 && secondLevels.has(labels.at(-2) ?? '');
  const shared = sharedHosts.has(labels.slice(-2).join('.'));
  return labels.slice(deeper || shared ? -3 : -2).join('.');
}
