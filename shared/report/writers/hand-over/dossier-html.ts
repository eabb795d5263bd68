// The dossier as one HTML file that checks itself (ADR 30).
import { escapeMarkup } from '../../../kernel/text';
import type { Language } from '../../../model/fields';
import type { Dossier, DossierPart } from '../../dossier';
import { HtmlWriter } from '../html';
import { HtmlSources } from '../html-sources';
import { PictureShelf } from '../picture-shelf';
import { printable } from '../printable';
import { CHECK_SCRIPT } from './check-script';
import { handOverPage, oneLineEnd, styleOf } from './page';
import { PANEL_SCRIPT, panelMarkup } from './panel';
import { fingerprintOf, sealParts } from './seal';

type Texts = {
  title: string;
  help: string;
  without: (parts: string) => string;
  wordsOnly: string;
  parts: Record<DossierPart, string>;
  contents: string;
  close: string;
  unchecked: string;
  same: string;
  changed: string;
  frame: string;
  source: string;
  print: string;
};

const texts: Record<Language, Texts> = {
  nl: {
    title: 'Dossier',
    help: 'Klik op een tekst of getal met stippen eronder, of ga er met Tab naartoe en druk op Enter: u ziet waaruit het bestaat, met wie wat wanneer besloot. Onderaan staat alles bij elkaar.',
    without: (parts) => `Niet meegegeven: ${parts}.`,
    wordsOnly: 'Passages staan er in woorden, zonder beeld van de bladzijde.',
    parts: { names: 'namen', passages: 'passages', arguments: 'argumenten' },
    contents: 'Inhoud',
    close: 'Sluiten',
    unchecked: 'Dit bestand controleert zichzelf zodra zijn script mag lopen.',
    same: 'Ongewijzigd sinds het is geëxporteerd.',
    changed: 'Gewijzigd sinds het is geëxporteerd:',
    frame: 'Gewijzigd sinds het is geëxporteerd: er is iets weggehaald of toegevoegd buiten de tabellen.',
    source: 'herkomst van',
    print: 'Wie zeker wil zijn, vergelijkt deze vingerafdruk met die van de afzender:',
  },
  en: {
    title: 'Dossier',
    help: 'Click a text or number with dots under it, or go to it with Tab and press Enter: you see what it is made of, with who decided what and when. All of it stands at the end.',
    without: (parts) => `Not given along: ${parts}.`,
    wordsOnly: 'Passages are given in words, without a picture of the page.',
    parts: { names: 'names', passages: 'passages', arguments: 'arguments' },
    contents: 'Contents',
    close: 'Close',
    unchecked: 'This file checks itself as soon as its script may run.',
    same: 'Unchanged since it was exported.',
    changed: 'Changed since it was exported:',
    frame: 'Changed since it was exported: something was taken away or added outside the tables.',
    source: 'what stands behind',
    print: 'To be sure, compare this fingerprint with that of the sender:',
  },
};

const STYLE = `table{table-layout:fixed}caption{text-align:left;font-weight:bold;padding:.5rem 0;font-size:11pt}td.n,th.n{text-align:right}th.s{text-align:center}
a.src{color:inherit;text-decoration:underline dotted var(--link);text-underline-offset:3px}
blockquote .pic{display:block;max-width:100%;height:auto;margin:.4rem 0;border:1px solid var(--line);background:#fff}
#check{border:2px solid var(--line);border-radius:8px;padding:0 .9rem;overflow-wrap:anywhere}#check.same{border-style:solid}#check.other{border:4px double var(--text);font-weight:bold;background:var(--mark)}
@media print{section{break-before:page}a.src{text-decoration:none}}
`;

/** `fingerprint`: what the file says of itself as a whole, to be told to the client another way. */
export type WrittenDossier = { bytes: Uint8Array; fingerprint: string };

/** Writes the dossier: tables whose cells open what they are made of, each part with its hash. */
export function writeDossier(dossier: Dossier): WrittenDossier {
  const { language, without, pictures } = dossier;
  const t = texts[language];
  const { products, projectTitle, trace } = printable({
    ...dossier,
    rasterise: null,
    fonts: () => Promise.resolve({}),
    exported: null,
    onProgress: () => undefined,
  });
  const shelf = new PictureShelf();
  const sources = new HtmlSources(trace, language, true, shelf);
  const writer = new HtmlWriter(sources, 2, null);
  const tables = products.map((p) => writer.product(p)).join('\n');
  const title = oneLineEnd(`${t.title}: ${projectTitle}`);
  const links = products.map((p) => `<li><a href="#${p.id}">${escapeMarkup(p.title)}</a></li>`);
  const left = without.length === 0 ? '' : ` ${t.without(without.map((p) => t.parts[p]).join(', '))}`;
  const words = pictures === null && !without.includes('passages') ? ` ${t.wordsOnly}` : '';
  const main = oneLineEnd(
    `<h1>${escapeMarkup(title)}</h1><p>${t.help}${left}${words}</p><h2>${t.contents}</h2><ul>${links.join('')}</ul>${sealParts(tables)}${sealParts(sources.html())}${shelf.html()}`,
  );
  const fingerprint = fingerprintOf(title, styleOf(STYLE), main);
  const said = Object.entries({
    whole: fingerprint,
    same: t.same,
    changed: t.changed,
    frame: t.frame,
    source: t.source,
    print: t.print,
  }).map(([name, value]) => ` data-${name}="${value}"`);
  const body = `<div id="check" role="status"${said.join('')}><p>${t.unchecked}</p></div><main>${main}</main>${panelMarkup(t.close)}`;
  const page = handOverPage({
    ...{ language, title, body, style: STYLE },
    script: CHECK_SCRIPT + PANEL_SCRIPT,
    hasPictures: pictures !== null,
  });
  return { bytes: new TextEncoder().encode(page), fingerprint };
}
