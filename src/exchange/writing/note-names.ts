const longest = 80;

/**
 * Names for notes: their titles, without what file systems, Obsidian's links or Windows refuse. No
 * two are alike, on disks too that take no notice of case.
 */
export function noteNames(): (title: string) => string {
  const taken = new Set<string>();
  return (title) => {
    const stem = stemOf(title);
    let name = stem;
    for (let n = 2; taken.has(keyOf(name)); n++) name = `${stem} ${n}`;
    taken.add(keyOf(name));
    return `${name}.md`;
  };
}

function stemOf(title: string): string {
  const plain = title.replaceAll(/[\p{C}"*/:<>?\\|#^[\]%]+/gu, ' ').replaceAll(/\s+/g, ' ');
  const stem = Array.from(plain.trim())
    .slice(0, longest)
    .join('')
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(stem);
  return reserved ? `${stem} note` : stem || 'Untitled';
}

function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
