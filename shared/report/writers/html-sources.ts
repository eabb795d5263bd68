// The second half of the HTML file: for every cell the reports, ratings, decisions and quotations behind it. Equal cells share an entry.
import { escapeMarkup } from '../../kernel/text';
import type { Language } from '../../model/fields';
import type { ReportCell, ReportTable } from '../table-model';
import type { Quote, Trace } from '../trace';
import { LANGUAGE_TAG, WRITER_TEXTS } from './writer-input';

/** Collects what cells are made of while the tables are written. */
export class HtmlSources {
  private readonly ids = new Map<string, string>();
  private readonly entries: string[] = [];

  constructor(
    private readonly trace: (cell: ReportCell) => Trace,
    private readonly language: Language,
  ) {}

  /** The anchor of a cell's entry; null where nothing is behind the cell. */
  idFor(table: ReportTable, cell: ReportCell, row: number, column: number): string | null {
    if (cell.text === '') return null;
    const key = [cell.references.join(','), cell.interventions.join(','), cell.fields.join(',')].join('|');
    if (key === '||') return null;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const trace = this.trace(cell);
    if (trace.reports.length === 0 && trace.answers.length === 0) return null;
    const id = `src-${this.ids.size + 1}`;
    this.ids.set(key, id);
    const where = [table.number || table.caption, `${row + 1}.${column + 1}`].join(', ');
    this.entries.push(this.entry(id, `${where}: ${cell.text.slice(0, 120)}`, table.id, trace));
    return id;
  }

  html(): string {
    if (this.entries.length === 0) return '';
    return `<section class="sources"><h2>${WRITER_TEXTS[this.language].sources}</h2>${this.entries.join('\n')}</section>`;
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

  private when(at: number): string {
    return at === 0
      ? ''
      : `, ${new Intl.DateTimeFormat(LANGUAGE_TAG[this.language], { dateStyle: 'medium' }).format(at)}`;
  }

  private entry(id: string, title: string, tableId: string, trace: Trace): string {
    const t = WRITER_TEXTS[this.language];
    const reports = trace.reports.map((r) => {
      const ratings = r.ratings.map(
        (x) =>
          `<li><b>${escapeMarkup(x.value)}</b> ${t.by} ${escapeMarkup(x.person)}${this.when(x.at)}${x.argument === '' ? '' : `: ${escapeMarkup(x.argument)}`}${this.quotes(x.quotes)}</li>`,
      );
      const review =
        r.review === null
          ? ''
          : `<li>${escapeMarkup(r.review.status)} ${escapeMarkup(r.review.settled)} ${t.by} ${escapeMarkup(r.review.person)}${this.when(r.review.at)} ${escapeMarkup(r.review.comment)}</li>`;
      return `<li>${escapeMarkup(r.label)}<ul>${ratings.join('')}${review}</ul></li>`;
    });
    const answers = trace.answers.map(
      (a) =>
        `<li>${escapeMarkup(a.intervention)}, ${escapeMarkup(a.field)}: ${t.by} ${escapeMarkup(a.person)}${this.when(a.at)}${this.quotes(a.quotes)}</li>`,
    );
    return `<article id="${id}"><h3>${escapeMarkup(title)}</h3><ul>${answers.join('')}${reports.join('')}</ul><a href="#${escapeMarkup(tableId)}">${t.back}</a></article>`;
  }
}
