import type { DateOrder } from '../reading/date-order';
import type { ColumnMapping } from '../reading/table-reading';

/** What the reader decides about an import. */
export interface ImportChoices {
  /** Folders become tags. */
  folders: boolean;
  /** What another tool knows of a link beside its words becomes these tags; nothing where there are none. */
  flags?: FlagTags;
  /** What becomes of the page itself where a tool kept a copy of it; left behind where it is absent. */
  pageBody?: 'description' | 'quote';
  /** What names somebody is taken out of addresses, and redirect pages are unwrapped. */
  cleanAddresses?: boolean;
  /** What the columns of tables become, by `tableKey`; what is not named here is guessed. */
  mappings?: Readonly<Record<string, ColumnMapping>>;
  /** How their dates of digits are read, by the same key; guessed as well. */
  dateOrders?: Readonly<Record<string, DateOrder>>;
  /** How files are encoded that are not UTF-8, WHATWG labels by the names of the files; the rest is guessed. */
  encodings?: Readonly<Record<string, string>>;
  /** A tag that every link gets. */
  tag?: string;
  /** All becomes private. Else it is what the file says, and public where it says nothing. */
  private: boolean;
}

/** The tags that flags become. */
export interface FlagTags {
  read: string;
  unread: string;
  starred: string;
  archived: string;
}
