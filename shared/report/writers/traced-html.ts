// What something is made of, as lines of HTML: who rated, decided and answered what, when and why, and the passages in
// words.
import { shownUtcDate } from '../../kernel/shown-date';
import { escapeMarkup } from '../../kernel/text';
import type { Language } from '../../model/fields';
import type { Quote, TracedAnswer, TracedReport } from '../trace';
import { translatedText } from '../parts/answer-in-report';
import { traceTexts } from '../trace-texts';
import type { PictureShelf } from './picture-shelf';
import { WRITER_TEXTS } from './writer-input';

/** `around`: whether the words before and after a passage are given too; `shelf`: where its pictures are kept. */
export type TracedStyle = { language: Language; around: boolean; shelf?: PictureShelf };

function by(person: string, at: number, language: Language): string {
  const date =
    at === 0 ? '' : `, <time datetime="${new Date(at).toISOString()}">${shownUtcDate(at, language)}</time>`;
  return person === ''
    ? date.replace(/^, /, '')
    : `${WRITER_TEXTS[language].by} ${escapeMarkup(person)}${date}`;
}

function quotesHtml(quotes: readonly Quote[], { language, around, shelf }: TracedStyle): string {
  const t = WRITER_TEXTS[language];
  const soft = (text: string): string =>
    around && text !== '' ? `<span class="around">${escapeMarkup(text)}</span>` : '';
  const translated = ({ translation }: Quote): string =>
    translation === null ? '' : `<p>${escapeMarkup(translatedText(translation, language))}</p>`;
  // A passage may support a level and one of its questions.
  const each = around ? [...new Map(quotes.map((q) => [q.annotationId, q])).values()] : quotes;
  return each
    .map((q) => {
      const where = `${escapeMarkup(q.fileName)}, ${t.page} ${escapeMarkup(q.pageLabel)}`;
      const who = q.person === '' ? '' : `; ${escapeMarkup(q.person)}`;
      const pictures = (q.pictures ?? []).map((p) => shelf?.shown(p, t.pictureOf(q.pageLabel)) ?? '');
      return `<blockquote>${soft(q.before)}${q.text === '' ? t.area : `“${escapeMarkup(q.text)}”`}${soft(q.after)} <small>(${where}${who})</small>${translated(q)}${pictures.join('')}</blockquote>`;
    })
    .join('');
}

/** The decisions, ratings and review of a report: a list item each. */
export function reportLines(r: TracedReport, style: TracedStyle): string[] {
  const { language } = style;
  const t = traceTexts[language];
  const line = (what: string, person: string, at: number, why: string, quotes = ''): string =>
    `<li>${what} ${by(person, at, language)}${why === '' ? '' : `: ${escapeMarkup(why)}`}${quotes}</li>`;
  const ratings = r.ratings.map((x) =>
    line(
      `${t.rating} <b>${escapeMarkup(x.value || '–')}</b>`,
      x.person,
      x.at,
      x.argument,
      quotesHtml(x.quotes, style),
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
  return [...decisions, ...ratings, ...review];
}

/** An answer, as a list item. */
export function answerLine(a: TracedAnswer, style: TracedStyle): string {
  const what = escapeMarkup([a.intervention, a.field].filter(Boolean).join(', '));
  const text = a.text === '' ? '' : `: ${escapeMarkup(a.text).replaceAll('\n', '<br>')}`;
  return `<li>${what}${text} (${by(a.person, a.at, style.language)})${quotesHtml(a.quotes, style)}</li>`;
}
