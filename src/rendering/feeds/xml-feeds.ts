/** RFC 4287. */
export const atomTemplate = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{{ language }}">
<id>{{ address }}</id>
<title>{{ title }}</title>
<updated>{% if updated == "" %}1970-01-01T00:00:00.000Z{% else %}{{ updated }}{% endif %}</updated>
<link rel="self" href="{{ address }}"/>
<link href="{{ home }}"/>
<author><name>{{ author }}</name></author>
{% for item in items %}<entry>
<id>{{ item.id }}</id>
<title>{{ item.title }}</title>
<link href="{{ item.leads_to }}"/>
{% if item.leads_to != item.url %}<link rel="related" href="{{ item.url }}"/>
{% endif %}<published>{{ item.published }}</published>
<updated>{{ item.updated }}</updated>
{% if item.author != "" %}<author><name>{{ item.author }}</name></author>
{% endif %}{% for tag in item.tags %}<category term="{{ tag }}"/>
{% endfor %}<summary>{{ item.summary }}</summary>
<content type="html">{{ item.html }}</content>
</entry>
{% endfor %}</feed>
`;

/** RSS 2.0, the whole post in `content:encoded`. */
export const rssTemplate = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>{{ title }}</title>
<link>{{ home }}</link>
<description>{{ title }}</description>
<language>{{ language }}</language>
<atom:link rel="self" type="application/rss+xml" href="{{ address }}"/>
{% for item in items %}<item>
<title>{{ item.title }}</title>
<link>{{ item.leads_to }}</link>
<guid isPermaLink="false">{{ item.id }}</guid>
<pubDate>{{ item.rss_published }}</pubDate>
{% if item.author != "" %}<dc:creator>{{ item.author }}</dc:creator>
{% endif %}{% for tag in item.tags %}<category>{{ tag }}</category>
{% endfor %}<description>{{ item.summary }}</description>
<content:encoded>{{ item.html }}</content:encoded>
</item>
{% endfor %}</channel>
</rss>
`;
