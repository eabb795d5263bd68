// What a document says of itself: title, authors, year, DOI, language and publisher, of its metadata and first pages.
// A proposal for a person to correct.
import { beforeReferences, doisIn } from '../annotation/own-doi';
import type { PageText } from '../annotation/page-text';
import { parseDoi } from '../import/normalise/dois';
import { documentLanguage } from '../language/detect';
import type { CslItem } from '../model/reference';
import { authorsOnPage, namesOfMetadata } from './front-authors';
import { titleOf } from './front-title';
import { linesOnPage } from './printed-lines';
import { plainLetters } from './printed-text';

/** What pdf.js tells of a file; '' for what it does not say. */
export type FileFacts = {
  title: string;
  author: string;
  /** Of the catalogue or the metadata, such as "nl-NL". */
  language: string;
  publisher: string;
  doi: string;
  /** The metadata's dates of publication and making, as they stand there. */
  published: string;
  made: string;
};

const THIS_CENTURY = /(?:19[5-9]|20[0-4])\d/;
const YEAR = new RegExp(`(?<!\\d)(${THIS_CENTURY.source})(?!\\d)`, 'g');
const SAID = new RegExp(
  `(?:©|\\(c\\)|copyright|(?:published|gepubliceerd|verschenen|veröffentlicht|publi[ée]e?)(?: online)?:?\\s(?=\\d|\\p{Lu}?\\p{Ll}+\\s\\d))\\D{0,40}?(?:\\d{1,2}\\D{1,12})?(${THIS_CENTURY.source})(?!\\d)`,
  'iu',
);
const DATED = new RegExp(
  `(?:jan|feb|mrt|mar|maart|mär|apr|mai|may|mei|jun|juin|jul|juil|aug|août|sep|okt|oct|nov|dec|déc|dez)\\p{L}*\\.?\\s(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s)?(${THIS_CENTURY.source})(?!\\d)`,
  'iu',
);

/** The year of a document: as it says so itself, else of the first page, else of when its file was made. */
function yearOf(pages: readonly string[], facts: FileFacts): number | null {
  const [first = ''] = pages;
  const all = pages.join('\n');
  const made = Number(THIS_CENTURY.exec(facts.made)?.[0] ?? NaN);
  const published = THIS_CENTURY.exec(facts.published)?.[0];
  const isPossible = (year: number): boolean => Number.isNaN(made) || year <= made + 1;
  const said = [SAID.exec(first)?.[1], SAID.exec(all)?.[1], DATED.exec(first)?.[1]].find(
    (year) => year !== undefined && isPossible(Number(year)),
  );
  if (published !== undefined || said !== undefined) return Number(published ?? said);
  // The head of the first page names the issue; what is read further down is about something else.
  const head = [...first.slice(0, 700).matchAll(YEAR)].map((m) => Number(m[1])).filter(isPossible);
  const year = head.find((y) => Number.isNaN(made) || made - y <= 3) ?? (Number.isNaN(made) ? head[0] : made);
  return year ?? null;
}

// Publishers that print their name on a first page.
const PUBLISHERS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['IOP Publishing', /\bIOP Publishing/],
  ['ACM', /\bACM\b/],
  ['IEEE', /\bIEEE\b/],
  ['Springer', /\bSpringer(?:-Verlag|\s?Nature)?\b/],
  ['Elsevier', /\bElsevier\b/],
  ['Wiley', /\bWiley(?:-Blackwell)?\b/],
  ['Taylor & Francis', /\bTaylor (?:&|and) Francis\b|\bRoutledge\b/],
  ['SAGE', /\bSAGE (?:Publications|Publishing)\b/],
  ['Oxford University Press', /\bOxford University Press\b/],
  ['Cambridge University Press', /\bCambridge University Press\b/],
  ['World Bank', /\bWorld Bank\b/],
  ['OECD', /\bOECD (?:Publishing|Publications)\b|© OECD\b/],
  ['Sociaal en Cultureel Planbureau', /\bSociaal en Cultureel Planbureau\b/],
  ['Centraal Planbureau', /\bCentraal Planbureau\b/],
  ['Centraal Bureau voor de Statistiek', /\bCentraal Bureau voor de Statistiek\b/],
];
// "Uitgever: Movisie, Utrecht", "published by dime analytics".
const PUBLISHED_BY =
  /(?:^|\n)\s*(?:uitgever|uitgave(?: van)?|publisher|published by|herausgeber|éditeur|udgiver|utgivare)\s*:?\s+(\p{L}[^\n,;({=]{2,60})/iu;

function publisherOf(pages: readonly string[], facts: FileFacts): string {
  if (facts.publisher !== '') return facts.publisher;
  const said = PUBLISHED_BY.exec(pages.join('\n'))?.[1]?.trim();
  if (said !== undefined) return said;
  const first = beforeReferences(pages[0] ?? '');
  // What is read at the edges of the page; the text itself may speak of any.
  const edges = `${first.slice(0, 500)}\n${first.slice(-500)}\n${SAID.exec(first)?.[0] ?? ''}${first.slice(SAID.exec(first)?.index ?? first.length).slice(0, 160)}`;
  return PUBLISHERS.find(([, pattern]) => pattern.test(edges))?.[0] ?? '';
}

function doiOf(pages: readonly string[], facts: FileFacts): string | null {
  const own = parseDoi(facts.doi);
  if (own !== null) return own;
  const { own: printed } = doisIn(pages.join('\n'));
  return printed === null ? null : parseDoi(printed);
}

/** Reads what a document says of itself. @param pages - its first few */
export function readFront(pages: readonly PageText[], facts: FileFacts): CslItem {
  const texts = pages.map((page) => plainLines(page.text));
  const lines = pages.map((page, number) => linesOnPage(page, number));
  const title = titleOf(lines, facts.title);
  const page = lines[title.page] ?? [];
  const printed = authorsOnPage(page, title.below);
  const named = namesOfMetadata(facts.author, texts.join('\n'));
  const authors = printed.length >= named.length ? printed : named;
  const item: CslItem = { type: 'report' };
  if (title.text !== '') item.title = title.text;
  if (authors.length > 0) item.author = authors;
  const year = yearOf(texts, facts);
  if (year !== null) item.issued = { 'date-parts': [[year]] };
  const doi = doiOf(texts, facts);
  if (doi !== null) item.DOI = doi;
  const publisher = publisherOf(texts, facts);
  if (publisher !== '') item.publisher = publisher;
  const language = documentLanguage(texts) ?? (facts.language.slice(0, 2).toLowerCase() || null);
  if (language !== null) item.language = language;
  if (doi !== null) item.type = 'article-journal';
  return item;
}

/** The letters that were meant, with the lines as they are. */
const plainLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => plainLetters(line))
    .join('\n');
