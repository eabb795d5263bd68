// One RIS record to a reference. Some tags give way to others, so they wait until all are seen.
import { isCslItem } from '../../../model/reference';
import { CslBuilder } from '../../normalise/collect';
import { isDoiAddress, parseDoi } from '../../normalise/dois';
import { parseTaggedName, splitTaggedNames } from '../../normalise/names';
import { cslTypeOf, groupOf } from '../../normalise/reference-types';
import { assignRole, setArticleNumber, setPages } from '../../normalise/roles';
import { titled } from '../../normalise/text';
import { noStudy, type ParsedReference } from '../../parsed';
import { applyResidue } from '../../serialise/residue';
import { type RisTag, risTag } from './tags';

const TYPE = risTag('TY');
const EDITOR = risTag('ED');
const ACCESSION = risTag('AN');
const TITLE2 = risTag('T2');
const LAST_PAGE = risTag('EP');

// Web of Science numbers its records so, and has tags of its own, or with a meaning of its own.
const WOS_NUMBER = /^(?:WOS|ISI):/;

/** Tags and values of the record that is being read, side by side and used again for the next: there are millions. */
export type RisFields = { tags: RisTag[]; values: string[] };

type Tagged = { tag: string; value: string };

const WITHIN_M3 = /^(?:doi:?\s*)?10\.\d{4,9}\//i;

class RisRecord {
  readonly builder = new CslBuilder();
  private start = '';
  private end = '';
  private full: Tagged[] | null = null;
  private short: Tagged[] | null = null;
  private title2: Tagged[] | null = null;
  private book: Tagged[] | null = null;
  private dates: Tagged[] | null = null;
  private links: Tagged[] | null = null;
  private secondAbstract: string[] | null = null;
  private numbers: string[] | null = null;
  /** What our own writer could not say otherwise. */
  residue: string | null = null;

  /** @param isWos - whether it comes from Web of Science */
  constructor(private readonly isWos: boolean) {}

  take({ name, field, role }: RisTag, value: string): void {
    if (field !== undefined) this.builder.text(field, value, name);
    else if (role !== undefined) assignRole(this.builder, role, value, name);
    else this.takeOther(name, value);
  }

  private takeOther(tag: string, value: string): void {
    const { builder } = this;
    switch (tag) {
      case 'KW':
        builder.keyword(value);
        return;
      case 'SP':
        if (this.start === '') this.start = value.trim();
        else builder.keep(tag, value);
        return;
      case 'EP':
        if (this.end === '') this.end = value.trim();
        else builder.keep(tag, value);
        return;
      case 'PY':
      case 'Y1':
      case 'DA':
        (this.dates ??= []).push({ tag, value });
        return;
      case 'DO':
        builder.doi(value, tag);
        return;
      case 'JF':
        (this.full ??= []).push({ tag, value });
        return;
      case 'T2':
        (this.title2 ??= []).push({ tag, value });
        return;
      case 'JO':
      case 'JA':
      case 'J1':
      case 'J2':
      case 'J9':
        (this.short ??= []).push({ tag, value });
        return;
      case 'JI':
        // With its full stops, before that in capitals.
        (this.short ??= []).unshift({ tag, value });
        return;
      case 'C3':
        // Affiliations.
        if (this.isWos) builder.keep(tag, value);
        else (this.book ??= []).push({ tag, value });
        return;
      case 'BT':
        (this.book ??= []).push({ tag, value });
        return;
      case 'N2':
        (this.secondAbstract ??= []).push(value);
        return;
      case 'ED':
        for (const name of splitTaggedNames(value)) builder.name('editor', parseTaggedName(name));
        return;
      case 'PU':
      case 'PI':
        assignRole(builder, tag === 'PU' ? 'publisher' : 'place', titled(value), tag);
        return;
      case 'CP':
        if (this.isWos || groupOf(builder.item.type) === 'conference')
          builder.text('event-title', value, tag);
        else builder.keep(tag, value);
        return;
      case 'BN':
        assignRole(builder, 'isbn', value.replaceAll(' and ', '; '), tag);
        return;
      case 'C7':
        (this.numbers ??= []).push(value);
        return;
      case 'ZF':
        this.residue = value;
        return;
      case 'M3':
        if (WITHIN_M3.test(value.trim())) (this.links ??= []).push({ tag, value });
        else assignRole(builder, 'work-type', value, tag);
        return;
      case 'UR':
      case 'L2':
      case 'L3':
        (this.links ??= []).push({ tag, value });
        return;
      case 'SV':
        // The number within the series, of what is part of one.
        if (groupOf(builder.item.type) === 'article') builder.keep(tag, value);
        else builder.text('collection-number', value, tag);
        return;
      default:
        builder.keep(tag, value);
    }
  }

  finish(): void {
    this.setContainer();
    if (this.dates !== null) this.setDates(this.dates);
    this.setPages();
    for (const value of this.numbers ?? []) setArticleNumber(this.builder, value, 'C7');
    for (const value of this.secondAbstract ?? []) {
      if (this.builder.has('abstract') && this.builder.item.abstract !== value.trim())
        this.builder.keep('N2', value);
      else this.builder.text('abstract', value, 'N2');
    }
    if (this.links !== null) this.setLinks(this.links);
  }

  private setContainer(): void {
    const { builder } = this;
    const group = groupOf(builder.item.type);
    // Web of Science has the proceedings here, not the meeting.
    const isPeriodical = group === 'article' || group === 'other' || (this.isWos && group === 'conference');
    for (const { tag, value } of this.book ?? [])
      if (tag === 'BT' && (group === 'book' || group === 'manuscript')) builder.text('title', value, tag);
      else if (tag === 'C3' && group !== 'conference') builder.keep(tag, value);
      else builder.text('container-title', value, tag);
    if (isPeriodical) {
      for (const { tag, value } of this.full ?? []) builder.text('container-title', value, tag);
      for (const { tag, value } of this.title2 ?? []) builder.text('container-title', value, tag);
    } else {
      for (const { tag, value } of this.title2 ?? []) assignRole(builder, 'title2', value, tag);
      for (const { tag, value } of this.full ?? []) builder.text('container-title', value, tag);
    }
    builder.containerOfEvent();
    for (const { tag, value } of this.short ?? []) {
      if (!builder.has('container-title')) builder.text('container-title', value, tag);
      else if (builder.item['container-title'] !== value.trim())
        builder.text('container-title-short', value, tag);
    }
  }

  private setDates(dates: readonly Tagged[]): void {
    const { builder } = this;
    // DA is the fullest by the specification; Y1 is the older tag.
    for (const wanted of ['DA', 'PY', 'Y1'])
      for (const { tag, value } of dates) {
        if (tag !== wanted) continue;
        if (/\d{4}/.test(value)) builder.date(value, tag);
        // "Mar 15" in DA: the year stands elsewhere.
        else if (tag === 'DA') {
          const year = dates.map((d) => /\d{4}/.exec(d.value)?.[0]).find((y) => y !== undefined);
          if (year === undefined) builder.date(value, tag);
          else builder.date(`${year} ${value}`, tag);
        } else if (builder.has('issued')) builder.keep(tag, value);
        else builder.date(value, tag);
      }
  }

  private setPages(): void {
    const { start, end } = this;
    if (start === '' && end === '') return;
    // Ovid's "No" and "Specified" are no pages.
    if (/\d/.test(start) || /\d/.test(end) || /^[ivxlc]+$/i.test(start))
      setPages(this.builder, start, end, 'SP');
    else {
      this.builder.keep('SP', start);
      this.builder.keep('EP', end);
    }
  }

  private setLinks(links: readonly Tagged[]): void {
    const { builder } = this;
    for (const { tag, value } of links) {
      if (tag === 'UR') {
        builder.text('URL', value, tag);
        // Others than the first, too.
        const doi = isDoiAddress(value) ? parseDoi(value) : null;
        if (doi !== null) builder.item.DOI ??= doi;
      } else {
        const doi = parseDoi(value);
        if (doi !== null) builder.item.DOI ??= doi;
        builder.keep(tag, value);
      }
    }
  }
}

/** The type of a record that names none: with a journal or a volume it is an article. */
function guessType({ tags, values }: RisFields): string {
  const isArticle = tags.some(
    ({ name }, i) =>
      (name === 'JF' || name === 'JO' || name === 'T2' || name === 'VL') && values[i]?.trim() !== '',
  );
  return isArticle ? 'article-journal' : 'document';
}

/** Makes a reference of a record's fields; `text` is the record as it stands in the file. */
export function risReference(fields: RisFields, text: string): ParsedReference {
  const { tags, values } = fields;
  const isWos = WOS_NUMBER.test(values[tags.indexOf(ACCESSION)] ?? '');
  const record = new RisRecord(isWos);
  const { builder } = record;
  const at = tags.indexOf(TYPE);
  builder.item.type = at < 0 ? guessType(fields) : (cslTypeOf(values[at] ?? '') ?? 'document');
  // It calls chapters books, too.
  if (isWos && builder.item.type === 'book' && tags.includes(TITLE2) && tags.includes(LAST_PAGE))
    builder.item.type = 'chapter';
  // Who made an edited book are its editors, unless it names editors, too.
  const isEdited =
    /^EDBOOK$/i.test((values[at] ?? '').trim()) && !tags.some((t) => t.name === 'ED' || t.name === 'A2');
  for (let i = 0; i < tags.length; i++) {
    const tag = isEdited && tags[i]?.role === 'author' ? EDITOR : (tags[i] ?? TYPE);
    const value = values[i] ?? '';
    if (tag !== TYPE) record.take(tag, value);
    else if (cslTypeOf(value) === null) builder.keep('TY', value);
  }
  record.finish();
  const reference: ParsedReference = {
    csl: builder.build(),
    raw: { format: 'ris', text },
    unknown: builder.unknown,
    study: noStudy,
  };
  if (record.residue !== null) applyResidue(reference, record.residue, isCslItem);
  return reference;
}
