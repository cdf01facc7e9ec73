import { message } from '../src/browser/messages';
import { siteOf } from '../src/domain/address/site-of';
import type { Editing } from './capture';

/** What was taken out of the address, before and after, and the one click that puts it back for good. */
export function AddressChange({ capture, keep }: { capture: Editing; keep: () => void }) {
  const { draft, removed } = capture;
  const { url, facts } = draft;
  if (removed.length === 0 || url === facts.url) return null;
  return (
    <section class="address-change" aria-label={message('address')}>
      <p class="notice-row">
        <span class="soft">{message('parametersRemoved', removed.join(', '))}</span>
        <button type="button" class="button button-small" onClick={keep}>
          {message('parametersKeep', siteOf(url))}
        </button>
      </p>
      <p class="address">
        <del aria-label={message('addressBefore')}>{facts.url}</del>
      </p>
      <p class="address">
        <ins aria-label={message('addressAfter')}>{url}</ins>
      </p>
    </section>
  );
}
