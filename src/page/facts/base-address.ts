import { attribute, elementsMatching } from './dom-access';
import { webAddress } from './web-address';

/** The address from which the page's relative addresses start. */
export function baseAddress(document: Document, address: string): string {
  const [base] = elementsMatching(document, 'base[href]:not([href=""])', 1);
  return (base && webAddress(attribute(base, 'href'), address)) ?? address;
}
