// Which field of a screen a part of a record is.

/**
 * Whether a part of a record is what a field shows.
 *
 * @param path - of the part, see change/registers
 * @param field - as its place names it, such as `title`, `types.wage-subsidy` or the id of a field of the template
 */
export function isAtField(path: string, field: string): boolean {
  const keys = new Set(path.split('/').flatMap((key) => key.split('+')));
  return path !== '' && field.split('.').every((key) => keys.has(key));
}
