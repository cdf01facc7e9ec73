/** What is looked at of a file to tell its format. */
export interface Head {
  /** The file's name, in lower case; empty where it has none. */
  name: string;
  /** How the file begins, without a byte order mark. */
  text: string;
}
