// What Primo writes in one value: what is shown, and subfields behind `$$`.

/** What of a value is shown; the rest repeats it for machines (`Beck, Simone, 1904-1991.$$QBeck, Simone`). */
export const shown = (text: string): string => text.split('$$', 1)[0]?.trim() ?? '';

/** A subfield of a value, such as `V` of `$$CISBN$$V 3161486617`; '' where it has none. */
export const subfield = (text: string, code: string): string =>
  text
    .split('$$')
    .find((part, i) => i > 0 && part.startsWith(code))
    ?.slice(1)
    .trim() ?? '';
