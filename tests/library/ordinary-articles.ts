import type { Clip } from '../../src/domain/clip';

/** What a page and its reader say of an article; what is left out is not there. */
export interface Article extends Partial<
  Pick<Clip, 'authors' | 'site' | 'description' | 'language' | 'published' | 'via' | 'private'>
> {
  url: string;
  title: string;
  comment?: string;
  /** A passage, or a passage and the reader's words on it. */
  quotes?: (string | [passage: string, comment: string])[];
  /** Separated by commas. */
  tags?: string;
  next?: true;
}

/**
 * What people keep: long titles and short ones, six languages, no comment, four quotes, twenty tags.
 * None of the sites and authors exists.
 */
export const ordinaryArticles: readonly Article[] = [
  {
    url: 'https://quarterly.example/2026/11/sleeping-neurons/',
    title: 'The Hidden Geometry of Sleeping Neurons',
    site: 'Quarterly of Minds',
    authors: ['Elena Marsh'],
    description: 'When the brain rests, its maps fold themselves. A new way of drawing shows how.',
    published: '2026-11-24',
    comment:
      'A patient account of [how resting brains draw maps](), with the best animation I have seen this year.',
    quotes: ['The map is drawn while nobody travels.'],
    tags: 'neuroscience, mathematics, maps, animation',
    next: true,
  },
  {
    url: 'https://guardian.example/long-read/the-last-phone-box-on-the-island-and-the-people-who-kept-it',
    title:
      'The last phone box on the island, and the people who kept it working through every winter storm for sixty-one years',
    site: 'The Harbour Guardian',
    authors: ['Morwenna Pryce'],
    description:
      'On a rock in the Atlantic, forty-one residents have kept a 1935 kiosk ringing through privatisation, two cable breaks and the arrival of fibre.',
    published: '2026-11-20',
    comment:
      'Maintenance as love. Pair it with [the piece on the village that mends its own fibre](https://fibre.example/village).',
    quotes: [
      ['Nobody called it heritage. We called it Tuesday.', 'The whole essay in seven words.'],
      'When the mainland line went, the box rang anyway; that was the thing about it.',
    ],
    tags: 'islands, maintenance, telephony, community, Scotland, long reads, infrastructure',
    via: { url: 'https://metafilter.example/211', title: 'MetaFilter' },
    next: true,
  },
  {
    url: 'https://blog.crab-lang.example/2026/11/26/Crab-1.98.0.html',
    title: 'Announcing Crab 1.98.0',
    site: 'Crab Blog',
    authors: ['The Crab Release Team'],
    description:
      'Cargo learns to explain a rebuild, and the borrow checker accepts three more patterns everyone has tried once.',
    published: '2026-11-26',
    tags: 'rust, release notes',
  },
  {
    url: 'https://sspai.example/post/98765',
    title: '我是如何用三年时间，把一个邮件列表写成一本书的：一份关于慢写作的完整笔记',
    site: '少数集',
    authors: ['林间'],
    language: 'zh-CN',
    description: '每周一封信，三年一百五十封。关于选题、坚持、放弃，以及最后如何把零散的文字攒成一本书。',
    published: '2026-11-23',
    comment: '对所有想[把零散文字攒成书]()的人都有用。',
    quotes: ['写作的反面不是不写，而是一直在准备写。'],
    tags: '写作, newsletter, 慢, 出版',
  },
  {
    url: 'https://lowwater.example/mills/a-field-guide-to-tidal-mills',
    title: 'A field guide to tidal mills',
    site: 'Low Water',
    authors: ['Ivo Brandt'],
    published: '2026-11-20',
    quotes: [
      'Twice a day the sea turned the stone for nothing, and twice a day somebody had to be awake for it, whatever the hour and whatever the weather.',
    ],
    tags: 'sea, craft, energy',
  },
  {
    url: 'https://madina.example/maqal/maktabat-baghdad',
    title: 'مكتبات بغداد الضائعة: رحلة في ذاكرة الورق والحبر',
    site: 'مجلة المدينة',
    authors: ['ليلى حداد'],
    language: 'ar',
    description: 'كيف نجا فهرس واحد من مكتبة لم ينجُ منها كتاب.',
    published: '2026-11-18',
    comment: 'The [catalogue that survived the library]() is the heart of it.',
    tags: 'libraries, history, Baghdad',
  },
  {
    url: 'https://fieldnotes.example/small-databases',
    title: 'The quiet return of small databases',
    site: 'Field Notes',
    authors: ['Jules Okafor'],
    description: 'Why one file, one writer and a good backup are enough for most of what we build.',
    published: '2026-11-12',
    tags: 'databases, tools',
  },
  {
    url: 'https://atlasdesk.example/rivers-under-your-city',
    title: 'The Rivers Under Your City',
    site: 'The Atlas Desk',
    authors: ['Noor Aziz'],
    description:
      'Every large city has buried its streams. Here are forty of them, drawn where they still run.',
    comment: 'Zoom in on Manchester, then [look up your own street]().',
    tags: 'maps, cities, water, walking',
  },
  {
    url: 'https://railwayquarterly.example/how-to-read-a-printed-timetable',
    title: 'How to read a printed timetable',
    site: 'Railway Quarterly',
    authors: ['Ann Sorley'],
    comment: 'Keep this one for [the design issue](); the empty cells are the whole argument.',
    quotes: ['The empty cells are the honest part.'],
    tags: 'design, trains',
  },
  {
    url: 'https://ecoletters.example/bees-ring-road',
    title: 'What the bees over the ring road eat in November',
    site: 'Urban Ecology Letters',
    authors: ['Maya Lindqvist', 'Tomás Ferreira', 'Wen Li'],
    description: 'A pollen map of forty verges, made with a vacuum cleaner and a great deal of patience.',
    comment: 'The pollen map is worth the click alone.',
    quotes: ['We did not expect ivy. Nobody expects ivy.'],
    tags: 'bees, cities, ecology, maps',
    next: true,
  },
  {
    url: 'https://slowreview.example/against-public-libraries',
    title: 'Against public libraries (a love letter)',
    site: 'Slow Review',
    comment: 'Wrong in every paragraph and I could not stop reading.',
    tags: 'libraries, essays',
  },
  {
    url: 'https://hillandfield.example/watershed',
    title: 'Walking the watershed',
    site: 'Hill & Field',
    tags: 'walking, maps',
  },
  {
    url: 'https://forum.example/t/why-is-my-sourdough-flat/48112/23',
    title: 'Why is my sourdough flat? — The Bread Forum | Answers, recipes & help',
    site: 'The Bread Forum',
  },
  {
    url: 'https://archive.example/abs/2611.01234v2',
    title:
      'Attention Without Attendance: Sparse Retrieval of Marginalia in Digitised Manuscripts Using Weakly Supervised Layout Models',
    site: 'archive',
    authors: [
      'Priyanka Raghunathan',
      'Olufunmilayo Adeyemi-Johansson',
      'Søren Kjær',
      'Zhang Wei',
      'María José Hernández de la Cruz',
    ],
    description:
      'We show that marginal notes can be found without reading the page, which turns out to be what medieval readers did too.',
    published: '2026-10-30',
    quotes: [
      'Margins are where the argument happens.',
      ['The model learns to look away.', 'This is a very good sentence in a paper.'],
      'Recall improves by 11.4 points at no cost in precision.',
      'Code and data: see the appendix.',
    ],
    tags: 'papers, manuscripts, machine learning, retrieval, libraries, history',
  },
  {
    url: 'https://everything.example/index-of-everything',
    title: 'An index of everything I have ever bookmarked',
    site: 'Everything, Indexed',
    comment: 'The tag list is longer than the article, which is the joke.',
    tags: 'bookmarks, indexes, tools, taxonomy, libraries, archives, memory, personal sites, blogging, rss, indieweb, search, writing, notes, zettelkasten, wikis, history, hypertext, lists, obsession',
  },
  {
    url: 'https://nhk.example/news/20261115/k1001',
    title: '山あいの無人駅に、なぜ毎朝ひとりの駅長が立つのか――三十年つづく「おはよう」の記録',
    site: '山里新聞',
    authors: ['佐藤 美咲'],
    language: 'ja',
    description: '乗客は一日に四人。それでも駅長は制服で立つ。',
    published: '2026-11-15',
    comment: '[制服で立つ理由]()が最後の段落で明かされる。',
    tags: '鉄道, 日本, trains',
  },
  {
    url: 'https://lemonde.example/idees/article/2026/11/10/eloge-de-la-note-de-bas-de-page',
    title: 'Éloge de la note de bas de page : « Ce que le texte n’ose pas dire, la note le murmure »',
    site: 'Le Monde des notes',
    authors: ['Hélène Garnier-Dubois'],
    language: 'fr',
    quotes: ['La note est la politesse du doute.'],
    tags: 'écriture, footnotes, français',
  },
  {
    url: 'https://zeitung.example/feuilleton/donaudampfschifffahrtsgesellschaft',
    title:
      'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen und andere lange Wörter, die wir vermissen werden',
    site: 'Zeitung am Morgen',
    authors: ['Jürgen Weißmüller'],
    language: 'de',
    comment: 'Long words as a stress test for *every* layout I own.',
    tags: 'language, deutsch',
  },
  {
    url: 'https://work.example/internal/salary-review-2026',
    title: 'Salary review 2026: how the bands are set',
    site: 'Work',
    comment: 'Before the talk on Thursday.',
    tags: 'work',
    private: true,
  },
  {
    url: 'https://clinic.example/knee/exercises-after-surgery',
    title: 'Exercises for the first six weeks after surgery',
    site: 'Clinic',
    tags: 'health',
    private: true,
  },
  {
    url: 'https://typecase.example/specimen/ink-traps',
    title: 'Ink traps, explained with a potato',
    site: 'Typecase',
    authors: ['Rosa Delgado'],
    description:
      'Why letters for bad paper have holes in their corners, and why they now have them on screens.',
    comment: 'Send to **everyone** who says “quirky typeface”. The [potato prints]() alone: 10/10.',
    quotes: ['Ink goes where it likes. A good letter makes room for it.'],
    tags: 'typography, printing, craft',
  },
  {
    url: 'https://code.example/garden/tinygraph',
    title: 'garden/tinygraph: a graph database in 900 lines of C',
    site: 'Code',
    authors: ['garden'],
    description: 'No dependencies, no network, one file. ★ 2.1k',
    tags: 'databases, c, tools, small software',
  },
  {
    url: 'https://podcast.example/ep/112-the-man-who-names-storms',
    title: 'Episode 112: The Man Who Names the Storms 🌀',
    site: 'Weather Permitting',
    comment: 'From 14:20 on. The bit about *Nigel*.',
    tags: 'podcasts, weather',
  },
];
