// A record of Ovid's to a reference: its fields, then what its source and its book say and no field of its own does.
import { CslBuilder, type TextField } from '../../normalise/collect';
import { setArticleNumber } from '../../normalise/roles';
import type { ParsedReference } from '../../parsed';
import { fullPages } from '../../tools/medline';
import { parseBookOfChapter, withoutIn } from './book-source';
import { type Field, isDatabase, setTitle, takeField, type Values } from './fields';
import { ovidName, splitOvidNames } from './names';
import { type OvidSource, parseBookTitle, parseOvidSource } from './source';
import { typeOf } from './type';

/** Sets what the source says and no field of its own does. */
function setSource(builder: CslBuilder, source: OvidSource, values: Values): void {
  const { item } = builder;
  const set = (field: TextField, value: string | undefined): void => {
    if (value !== undefined && value !== '' && !builder.has(field)) builder.text(field, value, 'SO');
  };
  if (item.type === 'book' || item.type === 'thesis') {
    if (values('TI').length === 0) set('title', source.title);
    else if (item.type === 'thesis') set('container-title', source.isBook === true ? '' : source.title);
  } else set('container-title', source.title);
  set('volume', source.volume);
  set('issue', source.issue);
  set('edition', source.edition);
  if (item.type !== 'chapter') set('number-of-pages', source.numberOfPages);
  set('publisher', source.publisher);
  set('publisher-place', source.place);
  set('event-title', source.event);
  if (source.page !== undefined) set('page', fullPages(source.page.replace(/ ?[–—] ?/g, '-')));
  if (source.date !== undefined) builder.date(source.date, 'SO');
  if (source.articleNumber !== undefined) setArticleNumber(builder, source.articleNumber, 'SO');
  if (source.editors !== undefined && !builder.has('editor'))
    for (const name of splitOvidNames(
      source.editors.replace(/(\[ ?eds?\.? ?\]|\(eds?\.?\))[.,] ?/gi, '$1; '),
    )) {
      const parsed = ovidName(name.replace(/\.$/, ''), 'editor');
      builder.name(parsed.role, parsed.name);
    }
}

/** Sets what the item stands in: by its source, and by the field for the title of a book, which may hold all of it. */
function addSource(
  builder: CslBuilder,
  text: string,
  source: OvidSource | null,
  book: { text: string; source: OvidSource | null },
  values: Values,
): void {
  const bookTitle = book.text.replace(/\.$/, '');
  // The field for the title of a book says it better than "In: …" does, which may shorten it.
  if (source?.isPart === true && book.text !== '' && book.source === null && builder.item.type !== 'book') {
    builder.text('container-title', bookTitle, 'BT');
    builder.text('container-title', source.title, 'SO');
  }
  if (source !== null) setSource(builder, source, values);
  else if (isDatabase(text)) builder.text('source', text.replace(/[.\s]+$/, ''), 'SO');
  else if (text !== '' && builder.has('container-title')) builder.keep('SO', text);
  else if (text !== '') builder.text('container-title', withoutIn(text).replace(/[.,;\s]+$/, ''), 'SO');
  if (book.source !== null) setSource(builder, book.source, values);
  else if (book.text !== '' && builder.item.type !== 'book') builder.text('container-title', bookTitle, 'BT');
  else if (book.text !== '' && !builder.has('title')) setTitle(builder, book.text, 'BT');
}

/** The fields of an address by which a library finds the item (OpenURL): volume, pages and more, each on its own. */
function fromAddress(builder: CslBuilder, addresses: readonly string[]): void {
  const address = addresses.find((a) => /[?&](?:spage|aulast|atitle)=/.test(a));
  if (address === undefined || address.length > 8192) return;
  const values = new URLSearchParams(address.slice(address.indexOf('?') + 1));
  const set = (field: TextField, name: string): void => {
    const value = values.get(name)?.trim() ?? '';
    if (value !== '' && !builder.has(field)) builder.text(field, value, 'XL');
  };
  set('volume', 'volume');
  set('issue', 'issue');
  set('page', 'pages');
  if (builder.item.type !== 'book') set('container-title', 'title');
  set('ISSN', 'issn');
}

// "Publish Ahead of Print, POST ACCEPTANCE, 30 November 2015".
const AHEAD = /ahead of print.*?(\d{1,2} \p{L}{3,9} \d{4})/iu;

/** The reference that a record's fields make; `text` is the record as it stands in the file. */
export function ovidReference(fields: readonly Field[], text: string, isChapter = false): ParsedReference {
  const builder = new CslBuilder();
  const values: Values = (tag) =>
    fields.filter((f) => f.tag === tag && f.value.trim() !== '').map((f) => f.value);
  const [so = ''] = values('SO');
  const [bt = ''] = values('BT');
  const source =
    so === '' || isDatabase(so) ? null : (parseBookOfChapter(so) ?? parseOvidSource(withoutIn(so)));
  const book = bt === '' ? null : parseBookTitle(bt, values('PB')[0] ?? '');
  builder.item.type = typeOf(values, isChapter, source);
  for (const field of fields) if (field.value.trim() !== '') takeField(builder, field, values);
  addSource(builder, so, source, { text: bt, source: book }, values);
  fromAddress(builder, values('XL'));
  if (!builder.has('issued')) {
    const ahead = AHEAD.exec(values('Status')[0] ?? values('ST')[0] ?? '');
    if (ahead !== null) builder.date(ahead[1] ?? '', 'Status');
  }
  const [pmid = ''] = values('UI');
  if (/^\d{1,8}$/.test(pmid) && values('DB').some((db) => /medline|pubmed/i.test(db)))
    builder.text('PMID', pmid, 'UI');
  return { csl: builder.build(), raw: { format: 'ovid', text }, unknown: builder.unknown, study: {} };
}
