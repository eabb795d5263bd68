// Builds a CSL item field by field. What has no field, or comes twice and differs, is kept beside it, so that nothing
// is lost.
import type { CslItem, CslName } from '../../model/reference';
import { parseDate } from './dates';
import { isDoiAddress, parseDoi } from './dois';
import { plainMarkup } from './markup';
import { cleanText } from './text';

/**
 * Text variables of CSL 1.0.2 that imports fill. @see
 * https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */
export type TextField =
  | 'title'
  | 'title-short'
  | 'original-title'
  | 'container-title'
  | 'container-title-short'
  | 'collection-title'
  | 'collection-number'
  | 'event-title'
  | 'event-place'
  | 'volume'
  | 'issue'
  | 'number'
  | 'page'
  | 'number-of-pages'
  | 'number-of-volumes'
  | 'publisher'
  | 'publisher-place'
  | 'edition'
  | 'version'
  | 'section'
  | 'genre'
  | 'medium'
  | 'scale'
  | 'dimensions'
  | 'status'
  | 'authority'
  | 'references'
  | 'abstract'
  | 'annote'
  | 'note'
  | 'license'
  | 'archive'
  | 'archive_location'
  | 'source'
  | 'call-number'
  | 'ISSN'
  | 'ISBN'
  | 'PMID'
  | 'PMCID'
  | 'URL'
  | 'language'
  | 'citation-key';

/** Name variables of CSL that imports fill. */
export type NameRole =
  | 'author'
  | 'editor'
  | 'translator'
  | 'collection-editor'
  | 'container-author'
  | 'contributor'
  | 'director'
  | 'composer'
  | 'performer'
  | 'producer'
  | 'script-writer'
  | 'illustrator'
  | 'interviewer'
  | 'recipient'
  | 'reviewed-author';

export type DateField = 'issued' | 'accessed' | 'submitted' | 'original-date';

/** Fields that are printed with their markup. */
const MARKED: ReadonlySet<TextField> = new Set<TextField>([
  'title',
  'title-short',
  'original-title',
  'container-title',
  'container-title-short',
  'collection-title',
  'event-title',
]);

/** A CSL item under construction. */
export class CslBuilder {
  readonly item: CslItem = { type: 'document' };
  readonly unknown: { tag: string; value: string }[] = [];
  private keywords: string[] | null = null;
  /** What stands in fields that hold several. */
  private parts: Map<TextField, Set<string>> | null = null;

  has(field: TextField | NameRole | DateField | 'DOI'): boolean {
    return this.item[field] !== undefined;
  }

  /**
   * Sets a text field. A second value of `note` and `abstract` is a further line, of `ISSN` and `ISBN` a further
   * number; any other is kept under its tag.
   */
  text(field: TextField, value: string, tag: string): void {
    const clean = cleanText(value);
    const text = MARKED.has(field) && /[<&]/.test(clean) ? plainMarkup(clean) : clean;
    if (text === '') return;
    const current = this.item[field] as string | undefined;
    if (current === undefined) this.item[field] = text;
    else if (current === text) return;
    else if (field === 'note' || field === 'abstract') this.add(field, current, text, '\n');
    else if (field === 'ISSN' || field === 'ISBN') this.add(field, current, text, ' ');
    else this.keep(tag, text);
  }

  /** Adds to what stands in a field already, unless it is there. */
  private add(field: TextField, current: string, text: string, between: string): void {
    // A set, as a hostile record may hold a hundred thousand.
    const parts = (this.parts ??= new Map<TextField, Set<string>>());
    const known = parts.get(field) ?? new Set(current.split(between));
    parts.set(field, known);
    if (known.has(text)) return;
    known.add(text);
    this.item[field] = current + between + text;
  }

  name(role: NameRole, name: CslName | null): void {
    if (name === null || [name.literal, name.family, name.given].every((part) => (part ?? '') === '')) return;
    const list = this.item[role] as CslName[] | undefined;
    if (list === undefined) this.item[role] = [name];
    else list.push(name);
  }

  /** Reads a date. A fuller date of the same year replaces a bare year; another year is kept under its tag. */
  date(value: string, tag: string, field: DateField = 'issued'): void {
    const date = parseDate(cleanText(value));
    if (date === null) return;
    const old = this.item[field] as CslItem['issued'];
    const before = old?.['date-parts']?.[0];
    const parts = date['date-parts']?.[0];
    if (old === undefined) this.item[field] = date;
    else if (before === undefined && parts !== undefined) {
      if (old.raw !== undefined) this.keep(tag, old.raw);
      this.item[field] = date;
    } else if (parts === undefined || before === undefined || parts[0] !== before[0]) {
      if (parts?.[0] !== before?.[0] || parts === undefined) this.keep(tag, cleanText(value));
    } else if (parts.length > before.length || (date.season !== undefined && before.length === 1))
      this.item[field] = date;
    else if (parts.some((p, i) => before[i] !== undefined && before[i] !== p))
      this.keep(tag, cleanText(value));
  }

  doi(value: string, tag: string): void {
    const doi = parseDoi(cleanText(value));
    if (doi === null) this.keep(tag, value);
    else if (this.item.DOI === undefined) this.item.DOI = doi;
    else if (this.item.DOI.toLowerCase() !== doi.toLowerCase()) this.keep(tag, value);
  }

  /** Adds keywords: several in one value stand on lines or between semicolons. */
  keyword(value: string): void {
    const words = value.includes(';') || value.includes('\n') ? value.split(/[;\n]/) : [value];
    for (const word of words) {
      const text = cleanText(word);
      if (text !== '') (this.keywords ??= []).push(text);
    }
  }

  /** Keeps what has no field here. */
  keep(tag: string, value: string): void {
    const text = value.trim();
    if (text !== '') this.unknown.push({ tag, value: text });
  }

  /** Proceedings are mostly named by their conference alone. */
  containerOfEvent(): void {
    const event = this.item['event-title'] as string | undefined;
    if (event !== undefined && this.item.type === 'paper-conference') this.item['container-title'] ??= event;
  }

  build(): CslItem {
    const { URL: address } = this.item;
    // An address of the resolver, by a library's proxy or not, says the DOI.
    if (this.item.DOI === undefined && address !== undefined && isDoiAddress(address)) {
      const doi = parseDoi(address);
      if (doi !== null) this.item.DOI = doi;
    }
    if (this.keywords !== null) this.item.keyword = [...new Set(this.keywords)].join('; ');
    return this.item;
  }
}
