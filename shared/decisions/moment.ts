// When something was decided, as other programs write it.

// The last moment of a calendar in JavaScript. A record holds none before 1970 either.
const LAST = 8.64e15;
const held = (at: number): number | null => (at > 0 && at <= LAST ? Math.round(at) : null);

/**
 * Milliseconds since the epoch. A number is in seconds (as ASReview writes it); a text without a zone is in UTC. Null
 * for what is no moment that a record can hold.
 */
export function momentOf(value: string | number | null | undefined): number | null {
  if (value === null || value === undefined || value === '') return null;
  const seconds =
    typeof value === 'number' ? value : /^\d{9,10}(?:\.\d+)?$/.test(value) ? Number(value) : null;
  if (seconds !== null) return held(seconds * 1000);
  const text = String(value).trim();
  const found =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.(\d{1,3})\d*)?)?\s*(Z|UTC|[+-]\d\d:?\d\d)?$/.exec(
      text,
    );
  if (found === null) return null;
  const [, day, time = '00:00:00', fraction = '0', zone = 'Z'] = found;
  const clock = time.length === 5 ? `${time}:00` : time;
  return held(Date.parse(`${day ?? ''}T${clock}.${fraction.padEnd(3, '0')}${zone === 'UTC' ? 'Z' : zone}`));
}
