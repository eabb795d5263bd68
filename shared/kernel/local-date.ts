/**
 * The day (ISO, `2026-11-29`) that it is by the clock on the wall: in Amsterdam it is another day than in UTC until one
 * or two at night, and east of the date line nearly always.
 *
 * @param ms - milliseconds since the Unix epoch
 * @param timeZone - IANA name; the machine's own where it is not given
 */
export function localDate(ms: number, timeZone?: string): string {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const parts = new Map(format.formatToParts(ms).map((p) => [p.type, p.value]));
  return `${parts.get('year') ?? ''}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
}
