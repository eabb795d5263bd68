// The second half of the HTML file: for every number and text the reports, ratings, decisions and quotations behind it,
// each with who, when and why. What is made of the same shares an entry.
import { shownUtcDate } from '../../kernel/shown-date';
import { escapeMarkup } from '../../kernel/text';
import type { Language } from '../../model/fields';
import type { Origin } from '../table-model';
import type { Quote, Trace, TracedReport } from '../trace';
import { WRITER_TEXTS } from './writer-input';
import { traceTexts } from './trace-texts';

type Entry = { id: string; trace: Trace; places: Map<string, string> };
// Places that an entry names; the others are counted.
const MOST_PLACES = 6;

/** Collects what the file is made of while it is written. */
export class HtmlSources {
  private readonly entries = new Map<string, Entry | null>();
  private count = 0;

  constructor(
    private readonly trace: (origin: Origin) => Trace,
    private readonly language: Language,
  ) {}

  /**
   * The anchor of what a text is made of; null where nothing is behind it. The entry leads back to `anchor`, named
   * `place`.
   */
  idFor(origin: Origin, anchor: string, place: string): string | null {
    const { references, interventions, fields, criteria = [], contexts = [], findings = [] } = origin;
    const key = JSON.stringify([references, interventions, fields, criteria, contexts, findings]);
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

  private by(person: string, at: number): string {
    const { by } = WRITER_TEXTS[this.language];
    const date =
      at === 0
        ? ''
        : `, <time datetime="${new Date(at).toISOString()}">${shownUtcDate(at, this.language)}</time>`;
    return person === '' ? date.replace(/^, /, '') : `${by} ${escapeMarkup(person)}${date}`;
  }

  private quotes(quotes: readonly Quote[]): string {
    const t = WRITER_TEXTS[this.language];
    return quotes
      .map(
        (q) =>
          `<blockquote>“${escapeMarkup(q.text)}” <small>(${escapeMarkup(q.fileName)}, ${t.page} ${escapeMarkup(q.pageLabel)}; ${escapeMarkup(q.person)})</small></blockquote>`,
      )
      .join('');
  }

  private report(r: TracedReport): string {
    const t = traceTexts[this.language];
    const line = (what: string, person: string, at: number, why: string, quotes = ''): string =>
      `<li>${what} ${this.by(person, at)}${why === '' ? '' : `: ${escapeMarkup(why)}`}${quotes}</li>`;
    const ratings = r.ratings.map((x) =>
      line(
        `${t.rating} <b>${escapeMarkup(x.value || '–')}</b>`,
        x.person,
        x.at,
        x.argument,
        this.quotes(x.quotes),
      ),
    );
    const review =
      r.review === null
        ? []
        : [
            line(
              `${t.review} <b>${escapeMarkup([t.status[r.review.status] ?? r.review.status, r.review.settled].filter(Boolean).join(' '))}</b>`,
              r.review.person,
              r.review.at,
              r.review.comment,
            ),
          ];
    const decisions = r.decisions.map((d) =>
      line(
        `${t.stage[d.stage]}: <b>${t.verdict[d.verdict]}</b>`,
        d.person,
        d.at,
        [d.reason ?? '', d.note].filter(Boolean).join('. '),
      ),
    );
    const lines = [...decisions, ...ratings, ...review];
    return `<li>${escapeMarkup(r.label)}${lines.length === 0 ? '' : `<ul>${lines.join('')}</ul>`}</li>`;
  }

  private entry({ id, trace, places }: Entry): string {
    const t = WRITER_TEXTS[this.language];
    const answers = trace.answers.map(
      (a) =>
        `<li>${escapeMarkup([a.intervention, a.field].filter(Boolean).join(', '))}${a.text === '' ? '' : `: ${escapeMarkup(a.text).replaceAll('\n', '<br>')}`} (${this.by(a.person, a.at)})${this.quotes(a.quotes)}</li>`,
    );
    const all = [...places];
    const links = all
      .slice(0, MOST_PLACES)
      .map(([anchor, place]) => `<a href="#${escapeMarkup(anchor)}">${escapeMarkup(place)}</a>`);
    const more = all.length > MOST_PLACES ? [t.more(all.length - MOST_PLACES)] : [];
    const title = traceTexts[this.language].madeOf(trace.reports.length, trace.answers.length);
    return `<article id="${id}"><h3>${title}</h3><ul>${answers.join('')}${trace.reports.map((r) => this.report(r)).join('')}</ul><p>${t.standsIn}: ${[...links, ...more].join('; ')}</p></article>`;
  }
}
