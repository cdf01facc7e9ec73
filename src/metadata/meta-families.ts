import type { MetaNames } from './meta-tags';

/** Spec: https://ogp.me, with the properties of `article` and what Facebook's own pages add. */
export const openGraph: MetaNames = {
  address: 'og:url',
  title: 'og:title',
  authors: 'article:author article:author:name og:article:author og:author book:author article:author_name',
  site: 'og:site_name',
  published:
    'article:published_time og:article:published_time article:published og:published_time og:pubdate video:release_date book:release_date music:release_date',
  modified: 'article:modified_time og:article:modified_time og:updated_time article:modified',
  description: 'og:description',
  image: 'og:image:secure_url og:image og:image:url',
  language: 'og:locale',
  keywords: 'article:tag og:article:tag video:tag',
};

/** Spec: https://developer.x.com/en/docs/x-for-websites/cards */
export const twitter: MetaNames = {
  address: 'twitter:url',
  title: 'twitter:title twitter:text:title',
  description: 'twitter:description',
  image: 'twitter:image twitter:image:src',
};

/** Spec: https://www.dublincore.org/specifications/dublin-core/dcq-html, and Highwire's for papers. */
export const dublinCore: MetaNames = {
  title: 'citation_title dc.title dcterms.title dc:title',
  authors: 'citation_author citation_authors dc.creator dcterms.creator dc:creator dc.contributor',
  site: 'citation_journal_title dc.publisher dcterms.publisher dc:publisher',
  published:
    'citation_publication_date citation_date citation_online_date dcterms.issued dc.date.issued dcterms.created dc.date.created dcterms.date dc.date dc:date prism.publicationdate',
  modified: 'dcterms.modified dc.date.modified dc:modified',
  description: 'dcterms.abstract dc.description dcterms.description dc:description citation_abstract',
  language: 'dc.language dcterms.language dc:language citation_language',
  keywords: 'dc.subject dcterms.subject dc:subject citation_keywords',
};

/** What services that measure or recommend ask publishers to put in: Parsely, Sailthru, Cxense and kin. */
export const services: MetaNames = {
  address: 'parsely-link',
  title: 'parsely-title sailthru.title cxenseparse:title',
  authors:
    'parsely-author sailthru.author cxenseparse:author vr:author rbauthors shareaholic:article_author_name',
  site: 'parsely-site',
  published:
    'parsely-pub-date sailthru.date cxenseparse:publishtime cxenseparse:recs:publishtime shareaholic:article_published_time rbpubdate',
  modified: 'shareaholic:article_modified_time cxenseparse:modifiedtime',
  description: 'sailthru.description cxenseparse:description',
  image: 'parsely-image-url sailthru.image.full sailthru.image.thumb',
  keywords: 'parsely-tags sailthru.tags',
};

/** The names of HTML itself, and those that sites made up before there was any standard. */
export const plainMeta: MetaNames = {
  title: 'title headline hdl',
  authors: 'author byl byline authors article.author article_author author_name creator',
  site: 'application-name apple-mobile-web-app-title',
  published:
    'pubdate publishdate publish-date publish_date publication_date publication-date published_time published datepublished article.published article_date_original article:publicationdate date.issued displaydate ptime pdate date_published originalpublicationdate',
  modified:
    'last-modified lastmod modified revised datemodified article.updated date.modified utime updated_time',
  description: 'description abstract summary',
  image: 'thumbnail image',
  language: 'content-language language',
  keywords: 'news_keywords keywords',
};

/** Names that often tell when a page was made rather than when it was published. */
export const weakMeta: MetaNames = { published: 'date created datecreated creation_date' };
