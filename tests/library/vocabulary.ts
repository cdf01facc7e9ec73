import { randomOf, type Random } from './random';

const common =
  `the of and to a in is that for it as was with be by on not he his but at are this have from or had
  an they which you were her all one she there would their we him been has when who will more no if out so said
  what up its about into than them can only other new some could time these two may then do first any my now such
  like our over man me even most made after also did many before must through back years where much your way well
  down should because each just those people how too little state good very make world still own see men work long
  get here between both life being under never day same another know while last might us great old year off come
  since against go came right used take three`.split(/\s+/);

const onsets =
  'b c d f g h j l m n p r s t v w b c d f l m n p r s t br ch cl cr dr fl gr pl pr sh st tr th'.split(' ');
const vowels = 'a e i o u a e i o a e i ea oo ai'.split(' ');
const codas = ['', '', '', '', '', '', ...'n r s t l m n r nd nt st ck'.split(' ')];
const endings = [
  '',
  '',
  '',
  '',
  '',
  ...'s s ed ed ing ing er ly al ity ness ment able tion ism ist ous'.split(' '),
];

/**
 * Words that look like English ones, the most frequent first: real function words, then made ones
 * that grow longer with their rank. Always the same for the same count.
 */
export function englishWords(count: number): string[] {
  const random = randomOf(30_000);
  const words = new Set(common);
  while (words.size < count) {
    const syllables = 1 + random.below(words.size < 1_500 ? 2 : 3);
    const stem = Array.from({ length: syllables }, () => syllable(random)).join('');
    words.add(
      stem.length < 3 ? `${stem}${random.pick(['n', 'r', 't', 'st', 'de'])}` : stem + random.pick(endings),
    );
  }
  return [...words].slice(0, count);
}

function syllable(random: Random): string {
  return random.pick(onsets) + random.pick(vowels) + random.pick(codas);
}

/** Tags of one word, or of two parted by a space or a hyphen. */
export function tagNames(count: number, words: readonly string[]): string[] {
  const random = randomOf(2_000);
  const topics = words.slice(common.length, common.length + 3_000);
  const tags = new Set<string>();
  while (tags.size < count) {
    const second = random.chance(0.2) ? random.pick([' ', '-']) + random.pick(topics) : '';
    tags.add(random.pick(topics) + second);
  }
  return [...tags];
}

const zones = 'com com com com org org net io dev co.uk de fr jp blog test'.split(' ');

/** Hosts, a few of them below another name. */
export function hostNames(count: number, words: readonly string[]): string[] {
  const random = randomOf(5_000);
  const names = words.slice(common.length, common.length + 1_500);
  const hosts = new Set<string>();
  while (hosts.size < count) {
    const above = random.chance(0.15) ? `${random.pick(['blog', 'news', 'docs', 'en'])}.` : '';
    hosts.add(`${above}${random.pick(names)}${random.pick(names)}.${random.pick(zones)}`);
  }
  return [...hosts];
}
