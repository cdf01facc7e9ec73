import type { PageAddress } from '../../domain/address/url-key';
import type { SiteRule } from '../../domain/address/site-rule';
import type { CaptureDraft } from '../../domain/capture-draft';
import type { Clip } from '../../domain/clip';
import type { Instant } from '../../domain/day';
import type { PageSnapshot } from '../../domain/page-snapshot';
import type { Badge } from '../../browser/badge';
import type { QuickSave } from '../../browser/last-quick-save';
import type { PictureRequest } from '../../browser/picture-request';
import type { Capture, SavedCapture } from '../../storage/captures';
import type { KnownPage } from './known-page';

/** What capturing asks of the library. */
export interface CaptureStorage {
  knownPage: (page: PageAddress) => Promise<KnownPage>;
  saveCaptures: (captures: readonly Capture[]) => Promise<SavedCapture[]>;
  clipOfPage: (page: PageAddress) => Promise<Clip | undefined>;
  saveDraft: (draft: CaptureDraft) => Promise<void>;
  deleteDraft: (key: string) => Promise<void>;
  trashClip: (id: string, now: Instant) => Promise<void>;
  restoreClip: (id: string) => Promise<void>;
  removeQuote: (id: string, quoteId: string) => Promise<void>;
  undo: (undoId: string) => Promise<unknown>;
  changeSiteRules: (change: (rules: SiteRule[]) => SiteRule[]) => Promise<unknown>;
  requestPersistence: () => Promise<boolean>;
}

/** What capturing asks of the browser. */
export interface CaptureBrowser {
  /** Reads the page in a tab; undefined where the browser lets us not in. */
  readTab: (tabId: number) => Promise<PageSnapshot | undefined>;
  showBadge: (tabId: number, badge: Badge) => Promise<void>;
  lastQuickSave: (tabId: number) => Promise<QuickSave | undefined>;
  rememberQuickSave: (save: QuickSave) => Promise<void>;
  forgetQuickSave: () => Promise<void>;
  /** Has the page in a tab pictured for a clip that was saved just now. Nobody waits for it. */
  requestPicture: (request: PictureRequest) => void;
}

/** What every capture is given: the library, the browser, the time, and ids (UUIDv7). */
export interface CaptureContext {
  storage: CaptureStorage;
  browser: CaptureBrowser;
  now: () => Instant;
  newId: () => string;
}
