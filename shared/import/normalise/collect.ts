// Builds a CSL item field by field; repeated text fields are joined, not overwritten, so that nothing is lost.
import { decodeEntities } from '../../kernel/text';
import type { CslItem, CslName } from '../../model/reference';
import { parseDate, parseDoi } from './names';

export type TextField =
  | 'title'
  | 'container-title'
  | 'volume'
  | 'issue'
  | 'page'
  | 'publisher'
  | 'publisher-place'
  | 'abstract'
  | 'ISSN'
  | 'ISBN'
  | 'PMID'
  | 'URL'
  | 'language'
  | 'note'
  | 'collection-title'
  | 'edition'
  | 'title-short'
  | 'archive'
  | 'call-number';

/** A CSL item under construction. */
export class CslBuilder {
  readonly item: CslItem = { type: 'document' };
  readonly unknown: { tag: string; value: string }[] = [];
  private readonly keywords: string[] = [];

  /** Sets a text field; a second value of `note`, `abstract`, `ISSN` or `ISBN` is appended, any other is kept as unknown. */
  text(field: TextField, value: string, tag: string): void {
    const text = decodeEntities(value).replace(/\s+/g, ' ').trim();
    if (text === '') return;
    const current = this.item[field] as string | undefined;
    if (current === undefined) this.item[field] = text;
    else if (current === text) return;
    else if (field === 'note' || field === 'abstract') this.item[field] = `${current}\n${text}`;
    else if (field === 'ISSN' || field === 'ISBN') this.item[field] = `${current} ${text}`;
    else this.keep(tag, value);
  }

  name(role: 'author' | 'editor', name: CslName): void {
    (this.item[role] ??= []).push(name);
  }

  date(value: string, tag: string): void {
    const date = parseDate(value);
    if (date === null) return;
    const old = this.item.issued?.['date-parts']?.[0];
    const parts = date['date-parts']?.[0];
    // A fuller date of the same year replaces a bare year.
    if (old === undefined || (parts !== undefined && parts.length > old.length && parts[0] === old[0]))
      this.item.issued = date;
    else if (parts?.[0] !== old[0]) this.keep(tag, value);
  }

  doi(value: string, tag: string): void {
    const doi = parseDoi(value);
    if (doi === null) this.keep(tag, value);
    else this.item.DOI ??= doi;
  }

  keyword(value: string): void {
    for (const word of decodeEntities(value).split(/\s*[;\n]\s*/))
      if (word.trim() !== '') this.keywords.push(word.trim());
  }

  /** Keeps what has no field here. */
  keep(tag: string, value: string): void {
    if (value.trim() !== '') this.unknown.push({ tag, value: value.trim() });
  }

  build(): CslItem {
    if (this.keywords.length > 0) this.item.keyword = this.keywords.join('; ');
    return this.item;
  }
}
