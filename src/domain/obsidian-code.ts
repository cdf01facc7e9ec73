/**
 * Plug-ins of Obsidian run what stands in a note: Templater whatever is between `<%` and `%>`, Dataview code
 * that begins with `=` or `$=`, Meta Bind code like `VIEW[…]`, and several others fenced blocks of their languages. A sign that shows
 * nothing keeps a page's words from being taken for such; reading a note takes it out again.
 */
const unseen = '\u200B';

const running =
  /(<)(?=%)|(`+\s*)(?=\$?=|(?:INPUT|VIEW|BUTTON)\[)|((?:`{3,}|~{3,})[ \t]*)(?=\{?(?:dataview|templater|js-engine|meta-bind|run-|button|query|tasks|customjs|timekeep|leaflet|chartsview))/gi;

/** The words of a page, in which nothing is code to a plug-in. */
export function withoutRunningCode(text: string): string {
  return text.replace(running, `$&${unseen}`);
}

/** The words that `withoutRunningCode` made these of. */
export function withRunningCode(text: string): string {
  return text.includes(unseen)
    ? text.replaceAll(
        /(<)\u200B(?=%)|(`\s*)\u200B(?=\$?=|(?:INPUT|VIEW|BUTTON)\[)|([`~]{3,}[ \t]*)\u200B(?=\{?[a-z])/gi,
        '$1$2$3',
      )
    : text;
}
