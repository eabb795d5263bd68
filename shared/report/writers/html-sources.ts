// The second half of the HTML file: for every number and text the reports, ratings, decisions and quotations behind it,
// each with who, when and why. What is made of the same shares an entry.
import { escapeMarkup } from '../../kernel/text';
import type { Language } from '../../model/fields';
import type { Origin } from '../table-model';
import type { Trace, TracedReport } from '../trace';
import { WRITER_TEXTS } from './writer-input';
import { traceTexts } from '../trace-texts';
import type { PictureShelf } from './picture-shelf';
import { answerLine, reportLines, type TracedStyle } from './traced-html';

type Entry = { id: string; trace: Trace; places: Map<string, string> };
// Places that an entry names; the others are counted.
const MOST_PLACES = 6;

/** Collects what the file is made of while it is written. */
export class HtmlSources {
  private readonly entries = new Map<string, Entry | null>();
  private count = 0;
  private readonly style: TracedStyle;

  constructor(
    private readonly trace: (origin: Origin) => Trace,
    private readonly language: Language,
    around = false,
    shelf?: PictureShelf,
  ) {
    this.style = { language, around, ...(shelf === undefined ? {} : { shelf }) };
  }

  /**
   * The anchor of what a text is made of; null where nothing is behind it. The entry leads back to `anchor`, named
   * `place`.
   */
  idFor(origin: Origin, anchor: string, place: string): string | null {
    const { references, interventions, fields, criteria = [], contexts = [] } = origin;
    const { findings = [], effects = [] } = origin;
    const key = JSON.stringify([references, interventions, fields, criteria, contexts, findings, effects]);
    let entry = this.entries.get(key);
    if (entry === undefined) {
      const trace = this.trace(origin);
      const isEmpty = trace.reports.length === 0 && trace.answers.length === 0;
      entry = isEmpty ? null : { id: `src-${++this.count}`, trace, places: new Map() };
      this.entries.set(key, entry);
    }
    entry?.places.set(anchor, place);
    return entry?.id ?? null;
  }

  html(): string {
    const entries = [...this.entries.values()].filter((e) => e !== null);
    if (entries.length === 0) return '';
    return `<section class="sources"><h2>${WRITER_TEXTS[this.language].sources}</h2>${entries.map((e) => this.entry(e)).join('\n')}</section>`;
  }

  private report(r: TracedReport): string {
    const lines = reportLines(r, this.style);
    return `<li>${escapeMarkup(r.label)}${lines.length === 0 ? '' : `<ul>${lines.join('')}</ul>`}</li>`;
  }

  private entry({ id, trace, places }: Entry): string {
    const t = WRITER_TEXTS[this.language];
    const answers = trace.answers.map((a) => answerLine(a, this.style));
    const all = [...places];
    const links = all
      .slice(0, MOST_PLACES)
      .map(([anchor, place]) => `<a href="#${escapeMarkup(anchor)}">${escapeMarkup(place)}</a>`);
    const more = all.length > MOST_PLACES ? [t.more(all.length - MOST_PLACES)] : [];
    const title = traceTexts[this.language].madeOf(trace.reports.length, trace.answers.length);
    return `<article id="${id}"><h3>${title}</h3><ul>${answers.join('')}${trace.reports.map((r) => this.report(r)).join('')}</ul><p>${t.standsIn}: ${[...links, ...more].join('; ')}</p></article>`;
  }
}
