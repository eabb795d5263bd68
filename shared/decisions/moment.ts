// When something was decided, as other programs write it.

/**
 * Milliseconds since the epoch. A number is in seconds (as ASReview writes it); a text without a zone is in UTC. Null
 * for what is no moment.
 */
export function momentOf(value: string | number | null | undefined): number | null {
  if (value === null || value === undefined || value === '') return null;
  const seconds =
    typeof value === 'number' ? value : /^\d{9,10}(?:\.\d+)?$/.test(value) ? Number(value) : null;
  if (seconds !== null) return seconds > 0 ? Math.round(seconds * 1000) : null;
  const text = String(value).trim();
  const found =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.(\d{1,3})\d*)?)?\s*(Z|UTC|[+-]\d\d:?\d\d)?$/.exec(
      text,
    );
  if (found === null) return null;
  const [, day, time = '00:00:00', fraction = '0', zone = 'Z'] = found;
  const at = Date.parse(`${day ?? ''}T${time}.${fraction.padEnd(3, '0')}${zone === 'UTC' ? 'Z' : zone}`);
  return Number.isNaN(at) ? null : at;
}
