import type { Clip } from '../../../src/domain/clip';
import type { Incoming } from '../../../src/exchange/incoming/read-incoming';
import type { Findings, Sample } from './import-messages';

const limits = { files: 20, samples: 6, unreadable: 200, words: 200 };

export function noFindings(): Findings {
  return {
    files: [],
    fileCount: 0,
    links: 0,
    samples: [],
    unreadable: [],
    unreadableCount: 0,
    cut: 0,
    hasFolders: false,
    hasFlags: false,
  };
}

/** Adds what came in, and the clip it became, to the findings. */
export function note(findings: Findings, incoming: Incoming, clip: Clip | undefined): void {
  if (clip) {
    findings.links += 1;
    if (findings.samples.length < limits.samples) findings.samples.push(sampleOf(clip));
  }
  switch (incoming.kind) {
    case 'file':
      findings.fileCount += 1;
      if (findings.files.length < limits.files) findings.files.push({ name: incoming.name, is: incoming.is });
      break;
    case 'unreadable':
      findings.unreadableCount += 1;
      if (findings.unreadable.length < limits.unreadable) findings.unreadable.push(incoming);
      break;
    case 'item': {
      const { read, starred, archived } = incoming.flags;
      findings.hasFolders ||= incoming.folders.length > 0;
      findings.hasFlags ||= read !== undefined || starred === true || archived === true;
      if (incoming.cut) findings.cut += 1;
      break;
    }
    case 'record':
      break;
  }
}

function sampleOf({ title, url, comment, tags, savedAt, quotes, private: hidden }: Clip): Sample {
  const words = comment.slice(0, limits.words);
  return { title, url, comment: words, tags, savedAt, quotes: quotes.length, private: hidden };
}
