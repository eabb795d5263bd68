// Zotero RDF, and bibliographic RDF of the same vocabularies (Bibliontology, Dublin Core, schema.org). Source: Zotero's
// export by its vocabularies: biblio (http://purl.org/net/biblio#), PRISM 1.2, FOAF, Dublin Core terms.
import { CslBuilder, type NameRole } from '../../normalise/collect';
import type { ParsedReference, ParseOutcome } from '../../parsed';
import { find, findAll, leaves, parseXml, textAt, textOf, type XmlElement } from '../../tools/xml';
import { ITEM_TYPES, ELEMENTS, CONTAINERS, TEXT, NAME_LISTS } from './terms';

type Nodes = Map<string, XmlElement>;

const idOf = (element: XmlElement): string =>
  element.attributes['about'] ?? element.attributes['nodeID'] ?? element.attributes['ID'] ?? '';
const target = (element: XmlElement): string =>
  element.attributes['resource'] ?? element.attributes['nodeID'] ?? '';

/** What a property points at: the element within it, or the node that it names. */
function follow(property: XmlElement, nodes: Nodes): XmlElement | undefined {
  const own = property.children.find((c) => typeof c !== 'string');
  return own ?? nodes.get(target(property)) ?? nodes.get(`#${target(property)}`);
}

function personOf(
  node: XmlElement | undefined,
): { family?: string; given?: string; literal?: string } | null {
  if (node === undefined) return null;
  const family = textAt(node, 'surname') || textAt(node, 'familyName') || textAt(node, 'family_name');
  const given =
    textAt(node, 'givenName') ||
    textAt(node, 'givenname') ||
    textAt(node, 'firstName') ||
    textAt(node, 'given_name');
  if (family !== '') return given === '' ? { family } : { family, given };
  const name = textAt(node, 'name') || given;
  return name === '' ? null : { literal: name };
}

function addNames(builder: CslBuilder, role: NameRole, property: XmlElement, nodes: Nodes): void {
  const list = findAll(property, 'Seq/li');
  const entries = list.length > 0 ? list : [property];
  for (const entry of entries) {
    const person = personOf(follow(entry, nodes));
    if (person !== null) builder.name(role, person);
    else if (textOf(entry).trim() !== '') builder.name(role, { literal: textOf(entry).trim() });
  }
}

function addIdentifier(builder: CslBuilder, property: XmlElement): void {
  const address = textAt(property, 'URI/value');
  if (address !== '') {
    builder.text('URL', address, 'identifier');
    return;
  }
  const text = textOf(property).trim();
  const [, kind = '', value = ''] = /^(DOI|ISBN|ISSN|PMID|PMCID)[:\s]+(.*)$/i.exec(text) ?? [];
  switch (kind.toUpperCase()) {
    case 'DOI':
      builder.doi(value, 'identifier');
      return;
    case 'ISBN':
      builder.text('ISBN', value, 'identifier');
      return;
    case 'ISSN':
      builder.text('ISSN', value, 'identifier');
      return;
    case 'PMID':
      builder.text('PMID', value, 'identifier');
      return;
    default:
      builder.keep('identifier', text);
  }
}

function addPublisher(builder: CslBuilder, property: XmlElement, nodes: Nodes): void {
  const body = follow(property, nodes);
  if (body === undefined) {
    builder.text('publisher', textOf(property), 'publisher');
    return;
  }
  builder.text('publisher', textAt(body, 'name'), 'publisher');
  builder.text(
    'publisher-place',
    textAt(body, 'adr/Address/locality') || textAt(body, 'localityName'),
    'publisher',
  );
}

/** What an item is part of: a journal or issue, a book, a series. */
function addContainer(builder: CslBuilder, property: XmlElement, nodes: Nodes, depth: number): void {
  const container = follow(property, nodes);
  if (container === undefined) {
    const text = textOf(property).trim();
    builder.keep('isPartOf', text === '' ? target(property) : text);
    return;
  }
  const title = textAt(container, 'title');
  const isSeries = container.name === 'Series';
  if (title !== '') builder.text(isSeries ? 'collection-title' : 'container-title', title, 'isPartOf');
  for (const part of container.children) {
    if (typeof part === 'string' || part.name === 'title') continue;
    if (part.name === 'isPartOf') {
      if (depth < 5) addContainer(builder, part, nodes, depth + 1);
    } else if (isSeries && (part.name === 'number' || part.name === 'identifier' || part.name === 'volume'))
      builder.text('collection-number', textOf(part), part.name);
    else if (part.name === 'number' || part.name === 'issue') builder.text('issue', textOf(part), part.name);
    else addProperty(builder, part, nodes, depth + 1);
  }
}

function addProperty(builder: CslBuilder, property: XmlElement, nodes: Nodes, depth: number): void {
  const { name } = property;
  const role = NAME_LISTS[name];
  const field = TEXT[name];
  const text = textOf(property).trim();
  if (role !== undefined) addNames(builder, role, property, nodes);
  else if (name === 'isPartOf') addContainer(builder, property, nodes, depth);
  else if (name === 'publisher') addPublisher(builder, property, nodes);
  else if (name === 'identifier') addIdentifier(builder, property);
  else if (name === 'subject' || name === 'keywords') {
    if (text !== '') builder.keyword(text);
    else builder.keep(name, target(property));
  } else if (name === 'date' || name === 'issued' || name === 'datePublished') builder.date(text, name);
  else if (name === 'dateSubmitted' || name === 'accessDate') builder.date(text, name, 'accessed');
  else if (name === 'doi') builder.doi(text, name);
  else if (name === 'number')
    builder.text(
      builder.item.type === 'report' || builder.item.type === 'patent' ? 'number' : 'issue',
      text,
      name,
    );
  else if (name === 'issue') builder.text('issue', text, name);
  else if (name === 'isReferencedBy')
    builder.text('annote', textAt(follow(property, nodes), 'value').replace(/<[^<>]{1,200}>/g, ' '), name);
  else if (name === 'presentedAt')
    builder.text('event-title', textAt(follow(property, nodes), 'title'), name);
  else if (name === 'description')
    builder.text(builder.item.type === 'software' ? 'abstract' : 'note', text, name);
  else if (field !== undefined) builder.text(field, text === '' ? target(property) : text, name);
  else if (name !== 'itemType' && name !== 'link') {
    if (text !== '' || target(property) !== '') builder.keep(name, text === '' ? target(property) : text);
  }
}

const isItem = (element: XmlElement): boolean =>
  !CONTAINERS.has(element.name) &&
  (find(element, 'itemType') !== undefined ||
    (ELEMENTS[element.name] !== undefined && find(element, 'title') !== undefined) ||
    element.name === 'SoftwareSourceCode') &&
  textAt(element, 'itemType') !== 'attachment';

function toReference(item: XmlElement, nodes: Nodes, text: string): ParsedReference {
  const builder = new CslBuilder();
  const named = textAt(item, 'itemType');
  builder.item.type = ITEM_TYPES[named] ?? ELEMENTS[item.name] ?? 'document';
  if (named !== '' && ITEM_TYPES[named] === undefined) builder.keep('itemType', named);
  const hasList = item.children.some((c) => typeof c !== 'string' && c.name === 'authorList');
  for (const child of item.children)
    if (typeof child !== 'string' && !(hasList && child.name === 'creator'))
      addProperty(builder, child, nodes, 0);
  return { csl: builder.build(), raw: { format: 'rdf', text }, unknown: builder.unknown, study: {} };
}

/**
 * Parses RDF/XML of references. XML that is broken is a problem: its parts point at each other, so nothing can be read
 * alone.
 */
export function parseZoteroRdf(text: string): ParseOutcome {
  const references: ParsedReference[] = [];
  const problems: ParseOutcome['problems'] = [];
  try {
    const root = parseXml(text.replace(/^\uFEFF/, '').trimStart());
    const elements = root.children.filter((c) => typeof c !== 'string');
    const nodes: Nodes = new Map(elements.filter((e) => idOf(e) !== '').map((e) => [idOf(e), e]));
    for (const element of elements) {
      if (!isItem(element)) continue;
      const raw = leaves(element)
        .map((l) => `${l.path}: ${l.value.trim()}`)
        .join('\n');
      const reference = toReference(element, nodes, raw);
      references.push(reference);
      if (reference.csl.title === undefined)
        // Its parts stand all over the file: there is no text of it alone to mend.
        problems.push({ line: 0, record: references.length, reason: 'no-title' });
    }
  } catch (error) {
    problems.push({ line: 1, record: 0, reason: `xml: ${(error as Error).message}` });
  }
  return { format: 'rdf', references, problems };
}
