import * as fc from 'fast-check';

const parameter = fc.oneof(
  fc.constantFrom('utm_source=a', 'utm_x', 'fbclid=1', 'gclid', 'mc_cid=a%20b', 'amp;utm_term=1'),
  fc.constantFrom('a=1', 'b', 'id=%c3%a4', 'q=a+b', 'amp=1', 'outputType=amp', 'ref=x', '', '=', 'a=2'),
  fc.webQueryParameters(),
);
const host = fc.oneof(
  fc.constantFrom('x.org', 'www.x.org', 'm.x.org', 'en.m.wikipedia.org', 'mobile.de', 'münchen.de', 'X.ORG'),
  fc.constantFrom(
    'amp.x.co.uk',
    'www.google.com',
    'x-org.cdn.ampproject.org',
    '[::1]',
    '10.0.0.1',
    'localhost',
  ),
  fc.domain(),
);
const path = fc.oneof(
  fc.constantFrom(
    '',
    '/',
    '/a/',
    '/a/index.html',
    '/a/amp',
    '/a.amp.html',
    '/amp/s/x.org/b/amp/',
    '/c/s/x.org/d',
  ),
  fc.constantFrom('/%c3%a4/%7e', '/a//', '/%%34%31', '/..%2e/x', '/index.php/amp/index.html/'),
  fc.webPath(),
);
const fragment = fc.oneof(
  fc.constantFrom('', '#', '#a', '#/', '#/a/', '#!b', '#utm_source=a', '#a:~:text=b', '#/a:~:text=b', '#%41'),
  fc.webFragments().map((text) => `#${text}`),
);

/** Well-formed http and https addresses, many of them with what the rules are about. */
export const webAddress = fc
  .record({
    scheme: fc.constantFrom('http', 'https', 'HTTPS'),
    user: fc.constantFrom('', '', '', 'me:secret@'),
    host,
    port: fc.constantFrom('', '', ':80', ':443', ':8080'),
    path,
    query: fc.array(parameter, { maxLength: 5 }),
    fragment,
  })
  .map(({ scheme, user, host, port, path, query, fragment }) => {
    const search = query.length === 0 ? '' : `?${query.join('&')}`;
    return `${scheme}://${user}${host}${port}${path}${search}${fragment}`;
  });

/** Texts of any kind, addresses and scraps of addresses among them. */
export const anyAddress = fc.oneof(
  webAddress,
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...Array.from('htps:/?#&=%.amp41 @[]\\\t\nx')), maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) => `https://${text}`),
  fc
    .string({ unit: 'binary', maxLength: 30 })
    .map((text) => `https://x.org/${text}?utm_source=1&${text}#${text}`),
);
