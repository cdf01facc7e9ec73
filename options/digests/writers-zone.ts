/** IANA name of the zone of this browser's clock. */
export function writersZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
