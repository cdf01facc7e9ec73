/** How the two bytes of a character stand in an encoding, and which of them are those of everyday words. */
interface DoubleByte {
  label: string;
  isLead: (byte: number) => boolean;
  isTrail: (byte: number) => boolean;
  isCommon: (lead: number, trail: number) => boolean;
}

const within = (low: number, high: number) => (byte: number) => byte >= low && byte <= high;
const upper = within(0xa1, 0xfe);

/** In the order in which they are tried: those that are sure of their own before those that take what is left. */
const doubleByte: readonly DoubleByte[] = [
  {
    label: 'shift_jis',
    isLead: (byte) => within(0x81, 0x9f)(byte) || within(0xe0, 0xfc)(byte),
    isTrail: (byte) => within(0x40, 0xfc)(byte) && byte !== 0x7f,
    // Signs, kana, and the first level of kanji.
    isCommon: (lead, trail) =>
      lead === 0x81 ||
      (lead === 0x82 && trail >= 0x4f) ||
      (lead === 0x83 && trail <= 0x96) ||
      within(0x88, 0x97)(lead),
  },
  {
    label: 'euc-jp',
    isLead: (byte) => upper(byte) || byte === 0x8e,
    isTrail: upper,
    isCommon: (lead) => lead === 0xa1 || lead === 0xa4 || lead === 0xa5 || within(0xb0, 0xcf)(lead),
  },
  {
    label: 'euc-kr',
    isLead: within(0x81, 0xfe),
    isTrail: (byte) => within(0x41, 0xfe)(byte),
    // Hangul: Korean of today has hardly any hanja.
    isCommon: (lead, trail) => trail >= 0xa1 && (lead === 0xa1 || within(0xb0, 0xc8)(lead)),
  },
  {
    label: 'gb18030',
    isLead: within(0x81, 0xfe),
    isTrail: (byte) => within(0x40, 0xfe)(byte) && byte !== 0x7f,
    // Signs, and the first level of GB 2312.
    isCommon: (lead, trail) => trail >= 0xa1 && (lead === 0xa1 || lead === 0xa3 || within(0xb0, 0xd7)(lead)),
  },
  {
    label: 'big5',
    isLead: within(0x81, 0xfe),
    isTrail: (byte) => within(0x40, 0x7e)(byte) || upper(byte),
    // Signs, and the first level.
    isCommon: (lead) => within(0xa1, 0xc6)(lead) && lead !== 0xa3,
  },
];

const enoughShare = 0.8;
const maxLookedAtBytes = 65_536;

/**
 * The encoding of bytes that are not UTF-8 and say nothing of their own, where it is likely to be one of
 * East Asia or Cyrillic: by how many of the characters that it makes of them are everyday ones. Undefined
 * where it is none of these.
 */
export function legacyEncoding(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, maxLookedAtBytes);
  const scored = doubleByte.map((encoding) => ({ label: encoding.label, ...countIn(sample, encoding) }));
  const japanese = scored.find(({ label }) => label === 'euc-jp');
  const fits = scored.filter(({ label, total, common, broken }) => {
    if (total < 2 || broken > total / 100 || common < total * enoughShare) return false;
    // Kana make EUC-JP out: it has the same bytes as the other two.
    return label !== 'euc-jp' || kanaShare(sample) > 0.2;
  });
  if (japanese && fits.some(({ label }) => label === 'euc-jp')) return 'euc-jp';
  const [best] = fits.toSorted((one, other) => other.common / other.total - one.common / one.total);
  return best?.label ?? cyrillicEncoding(sample);
}

function countIn(bytes: Uint8Array, { isLead, isTrail, isCommon }: DoubleByte) {
  let [total, common, broken] = [0, 0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1];
    if (trail === undefined) break;
    total++;
    if (!isLead(lead) || !isTrail(trail)) {
      broken++;
      continue;
    }
    if (isCommon(lead, trail)) common++;
    at++;
  }
  return { total, common, broken };
}

function kanaShare(bytes: Uint8Array): number {
  let [total, kana] = [0, 0];
  for (let at = 0; at + 1 < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    total++;
    if (lead === 0xa4 || lead === 0xa5) kana++;
    at++;
  }
  return total === 0 ? 0 : kana / total;
}

/** Cyrillic stands in words of its own, mostly in lower case; letters of Latin beyond ASCII stand alone. */
function cyrillicEncoding(bytes: Uint8Array): string | undefined {
  let [total, inWords, low, high] = [0, 0, 0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    total++;
    if ((bytes[at - 1] ?? 0) >= 0xc0 || (bytes[at + 1] ?? 0) >= 0xc0) inWords++;
    if (within(0xc0, 0xdf)(byte)) low++;
    else if (byte >= 0xe0) high++;
  }
  if (total < 4 || inWords < total * 0.9 || low + high < total * 0.9) return undefined;
  return high > low ? 'windows-1251' : 'koi8-r';
}
