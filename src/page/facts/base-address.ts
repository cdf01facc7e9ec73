import { attribute, elementsByTag } from './dom-access';
import { webAddress } from './web-address';

/** The address from which the page's relative addresses start. */
export function baseAddress(document: Document, address: string): string {
  const base = elementsByTag(document, 'base', 5).find((element) => attribute(element, 'href') !== '');
  return (base && webAddress(attribute(base, 'href'), address)) ?? address;
}
