import type { Clip } from '../../domain/clip';
import type { Settler } from '../settler';
import type { Wording } from '../wording/wordings';

/** What a style needs beside the entries. */
export interface StyleContext {
  clips: ReadonlyMap<string, Clip>;
  settler: Settler;
  wording: Wording;
  /** IANA name of the zone in whose days the clips were saved. */
  zone: string;
}
