import { type CslItem, cslItemSchema } from '../../model/reference';
import type { ImportProblem, ParsedReference, ParseOutcome } from '../parsed';

/** Numbers stand where CSL-JSON allows text or number; we hold text. */
function withTextFields(item: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(item)
      .filter(([key, value]) => key !== 'id' && key !== '__proto__' && value !== null)
      .map(([key, value]) => [key, typeof value === 'number' ? String(value) : value]),
  );
}

/** Date parts may be text in the wild. */
function withNumericDate(item: Record<string, unknown>): Record<string, unknown> {
  const issued = item['issued'];
  if (
    typeof issued !== 'object' ||
    issued === null ||
    !('date-parts' in issued) ||
    !Array.isArray(issued['date-parts'])
  )
    return item;
  const parts = (issued['date-parts'] as unknown[]).map((p) => (Array.isArray(p) ? p.map(Number) : p));
  return { ...item, issued: { ...issued, 'date-parts': parts } };
}

/** Takes out of `custom` the tags that our own writer put there. */
function withoutCustom(item: CslItem): Pick<ParsedReference, 'csl' | 'unknown'> {
  const custom = item['custom'];
  if (typeof custom !== 'object' || custom === null || !('zeef' in custom) || !Array.isArray(custom.zeef))
    return { csl: item, unknown: [] };
  const unknown = (custom.zeef as unknown[]).flatMap((entry) =>
    Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'string'
      ? [{ tag: entry[0], value: entry[1] }]
      : [],
  );
  const csl = { ...item };
  delete csl['custom'];
  return { csl, unknown };
}

/** Parses CSL-JSON: an array of items, or one. An item that is no CSL item is a problem. @see https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
export function parseCslJson(text: string): ParseOutcome {
  const references: ParsedReference[] = [];
  const problems: ImportProblem[] = [];
  let items: unknown[] = [];
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    items = Array.isArray(value) ? value : [value];
  } catch (error) {
    problems.push({ line: 1, record: 0, reason: `json: ${(error as Error).message}` });
  }
  items.forEach((item, index) => {
    const object =
      typeof item === 'object' && item !== null
        ? withNumericDate(withTextFields(item as Record<string, unknown>))
        : item;
    const parsed = cslItemSchema.safeParse(object);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      problems.push({
        line: 0,
        record: index + 1,
        raw: JSON.stringify(item, null, 2),
        reason: `csl: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
      });
      return;
    }
    const { csl, unknown } = withoutCustom(parsed.data);
    const id = (item as { id?: unknown }).id;
    // A key that says something stays; numbers only count.
    if (typeof id === 'string' && !/^\d*$/.test(id)) csl['citation-key'] ??= id;
    references.push({ csl, raw: { format: 'csl-json', text: JSON.stringify(item) }, unknown, study: {} });
    if (parsed.data.title === undefined) problems.push({ line: 0, record: index + 1, reason: 'no-title' });
  });
  return { format: 'csl-json', references, problems };
}
