// The evidence map as one HTML file to give away.
import { legalText } from '../../../kernel/xml';
import { escapeMarkup } from '../../../kernel/text';
import type { Language } from '../../../model/fields';
import type { EvidenceMap, MapDot, MapEntry, MapLevel } from '../../evidence-map';
import { answerLine, reportLines } from '../traced-html';
import { handOverPage } from './page';
import { PANEL_SCRIPT, panelMarkup } from './panel';

const texts: Record<
  Language,
  {
    title: string;
    help: string;
    legend: (scale: string) => string;
    entries: string;
    empty: string;
    type: string;
    close: string;
    about: string;
    evidence: string;
    noPassages: string;
    types: string;
    measures: string;
  }
> = {
  nl: {
    title: 'Bewijskaart',
    help: 'Rijen zijn typen interventies, kolommen succesmaten. Klik op een stip, of ga er met Tab naartoe en druk op Enter: u ziet het rapport, zijn niveau, wie het wanneer beoordeelde, en de passages.',
    legend: (scale) => `In de stip staat het ${scale}-niveau`,
    entries: 'Alle rapporten van de kaart',
    empty: 'Geen rapport',
    type: 'Type interventie',
    close: 'Sluiten',
    about: 'Gaat over',
    evidence: 'Waarvoor dit rapport het bewijs is',
    noPassages: 'Van dit rapport zijn geen passages gemarkeerd als bewijs.',
    types: 'typen',
    measures: 'succesmaten',
  },
  en: {
    title: 'Evidence map',
    help: 'Rows are types of interventions, columns success measures. Click a dot, or go to it with Tab and press Enter: you see the report, its level, who rated it when, and the passages.',
    legend: (scale) => `In the dot stands the ${scale} level`,
    entries: 'All reports of the map',
    empty: 'No report',
    type: 'Type of intervention',
    close: 'Close',
    about: 'Is about',
    evidence: 'What this report is the evidence of',
    noPassages: 'No passages of this report are marked as evidence.',
    types: 'types',
    measures: 'success measures',
  },
};

// A ramp that gets darker with the level, each with the colour of its number beside it; 4.5:1 at least. The same in
// both themes, as the dots have a ground of their own.
const TONES = [
  ['#f3f4f6', '#1a202c'],
  ['#dbe7f6', '#1a202c'],
  ['#a9c8ec', '#1a202c'],
  ['#5b93d3', '#000000'],
  ['#2360a8', '#ffffff'],
  ['#0f3568', '#ffffff'],
] as const;
const STYLE = `.dots{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:5px}.dot{display:inline-flex;align-items:center;justify-content:center;min-width:1.9rem;height:1.9rem;box-sizing:border-box;padding:0 .3rem;border-radius:1rem;border:1px solid #5d6675;background:#fff;color:#1a202c;font-weight:bold;font-size:10pt;text-decoration:none;print-color-adjust:exact;-webkit-print-color-adjust:exact}
a.dot:hover{box-shadow:0 0 0 3px var(--link)}.none{color:var(--soft)}.legend{display:flex;flex-wrap:wrap;gap:.4rem 1.2rem;list-style:none;padding:0;margin:.5rem 0}.legend li{display:flex;gap:.4rem;align-items:center}
.map{min-width:44rem;table-layout:fixed}.map thead th:first-child{width:9rem}@page{size:A4 landscape;margin:1.5cm}
${TONES.map(([ground, text], n) => `.l${n}{background:${ground};color:${text}}`).join('')}
`;

const dotClass = ({ tone }: MapLevel): string =>
  tone === null ? 'dot' : `dot l${Math.min(tone, TONES.length - 1)}`;

function dot({ entry: { id, title }, level }: MapDot): string {
  return `<li><a class="${dotClass(level)}" href="#${id}" title="${escapeMarkup(title)}"><span aria-hidden="true">${level.mark}</span><span class="vh">${escapeMarkup(`${title}: ${level.words}`)}</span></a></li>`;
}

function entryMarkup(entry: MapEntry, language: Language): string {
  const t = texts[language];
  const { title, level, interventions, trace } = entry;
  const about = interventions.map((i) => {
    const parts = [
      i.country,
      ...(i.types.length === 0 ? [] : [`${t.types}: ${i.types.join(', ')}`]),
      ...(i.measures.length === 0 ? [] : [`${t.measures}: ${i.measures.join(', ')}`]),
    ];
    return `<li>${escapeMarkup(i.title)} (${escapeMarkup(parts.filter(Boolean).join('; '))})</li>`;
  });
  const style = { language, around: true };
  const lines = trace.reports.flatMap((r) => reportLines(r, style));
  const answers = trace.answers.map((a) => answerLine(a, style));
  const hasPassages =
    answers.length > 0 || trace.reports.some((r) => r.ratings.some((x) => x.quotes.length > 0));
  return (
    `<article id="${entry.id}"><h3>${escapeMarkup(title)}</h3><p><span class="${dotClass(level)}" aria-hidden="true">${level.mark}</span> ${escapeMarkup(level.words)}</p>` +
    (about.length === 0 ? '' : `<h4>${t.about}</h4><ul>${about.join('')}</ul>`) +
    (lines.length === 0 ? '' : `<ul>${lines.join('')}</ul>`) +
    (answers.length === 0 ? '' : `<h4>${t.evidence}</h4><ul>${answers.join('')}</ul>`) +
    (hasPassages || trace.reports.length === 0 ? '' : `<p class="note">${t.noPassages}</p>`) +
    '</article>'
  );
}

function table({ columns, rows, language }: EvidenceMap): string {
  const t = texts[language];
  const head = [t.type, ...columns].map((c) => `<th scope="col">${escapeMarkup(c)}</th>`).join('');
  const body = rows.map(({ label, cells }) => {
    const each = cells.map((dots) =>
      dots.length === 0
        ? `<td class="none"><span aria-hidden="true">–</span><span class="vh">${t.empty}</span></td>`
        : `<td><ul class="dots">${dots.map(dot).join('')}</ul></td>`,
    );
    return `<tr><th scope="row">${escapeMarkup(label)}</th>${each.join('')}</tr>`;
  });
  return `<div class="wide-table" tabindex="0" role="region" aria-label="${t.title}"><table class="map"><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table></div>`;
}

/** Writes the map as one file without a request, whose only script opens its panels. */
export function writeEvidenceMap(map: EvidenceMap): Uint8Array {
  const { language } = map;
  const t = texts[language];
  const title = `${t.title}: ${map.title}`;
  const legend = map.levels.map(
    (level) =>
      `<li><span class="${dotClass(level)}" aria-hidden="true">${level.mark}</span> ${escapeMarkup(level.words)}</li>`,
  );
  const notes = map.notes.map((n) => `<p class="note">${escapeMarkup(n)}</p>`).join('');
  const entries = map.entries.map((e) => entryMarkup(e, language)).join('\n');
  const page = handOverPage({
    language,
    title,
    style: STYLE,
    script: PANEL_SCRIPT,
    body: `<main><h1>${escapeMarkup(title)}</h1><p>${t.help}</p><h2 id="legend">${escapeMarkup(t.legend(map.scale))}</h2><ul class="legend" aria-labelledby="legend">${legend.join('')}</ul>${table(map)}${notes}<h2>${t.entries}</h2>${entries}</main>${panelMarkup(t.close)}`,
  });
  return new TextEncoder().encode(legalText(page));
}
