import Defuddle from 'defuddle';

/** Reads the page around it as whole as defuddle can. */
export function readWithDefuddle(): unknown {
  return new Defuddle(document, { url: location.href }).parse();
}
