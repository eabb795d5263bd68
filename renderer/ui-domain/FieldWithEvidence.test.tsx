// @vitest-environment jsdom
import { shownDate } from '../../shared/kernel/shown-date';
import { draw, openStudy } from '../../tests/helpers/drawn';
import { measure } from '../../tests/helpers/marked';
import { cleanup, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { emptyRating } from '../../shared/model/rating';
import { newLink } from '../../shared/model/link';
import { fieldsOf, measureCompleteness } from '../../shared/extraction/answers';
import { type Answer, newExtraction } from '../../shared/model/extraction';
import { newReview } from '../../shared/model/review';
import type { TemplateField } from '../../shared/model/project';
import { requireProject } from '../../shared/model/tables';
import { textNow } from '../lib/i18n';
import { nl } from '../lib/i18n/nl';
import { settledPlace } from './answer-place';
import { FieldWithEvidence } from './FieldWithEvidence';
import type { OwnAnswers } from './use-own-answers';

const field = (type: TemplateField['type']): TemplateField => ({
  id: 'f',
  type,
  label: { nl: 'Veld', en: 'Field' },
  help: { nl: '', en: '' },
  options: [],
  required: false,
  needsEvidence: true,
  unit: '',
  columns: [],
});
const ownOf = (answer?: Answer): OwnAnswers => ({
  answers: answer === undefined ? {} : { f: answer },
  state: measureCompleteness({ version: 1, sections: [] }, {}, () => false),
  placeOf: (f) => settledPlace(measure, f),
  supports: () => false,
});
const study = async () => {
  const opened = await openStudy();
  const { session, by } = opened;
  await session.commit(by, 'test', [{ table: 'interventions', id: measure.id, after: measure }]);
  return opened;
};
type Study = Awaited<ReturnType<typeof study>>;
function drawField({ session }: Study, answer?: Partial<Answer>, lacksPassage = false): void {
  cleanup();
  const whole =
    answer === undefined ? undefined : { text: 'a', rows: [], by: 'x' as never, at: 0, ...answer };
  draw(
    <FieldWithEvidence
      intervention={measure}
      field={field('short')}
      own={ownOf(whole)}
      lacksPassage={lacksPassage}
    />,
    session,
  );
}

test('who answered stands beside it, with the day where it is known', async () => {
  const opened = await study();
  const { by } = opened;
  const day = shownDate(86_400_000 * 400, 'nl');
  drawField(opened);
  expect(screen.queryByText(/Anna/)).toBeNull();
  drawField(opened, { by, at: 0 });
  expect(screen.getByText('Anna')).toBeDefined();
  drawField(opened, { by, at: 86_400_000 * 400 });
  expect(screen.getByText(`Anna, ${day}`)).toBeDefined();
});

test('that a passage is lacking is said where it is', async () => {
  const opened = await study();
  drawField(opened, {}, true);
  expect(screen.getByText(nl['field.needsPassage'])).toBeDefined();
  drawField(opened, {}, false);
  expect(screen.queryByText(nl['field.needsPassage'])).toBeNull();
});

test('what is signed off cannot be changed', async () => {
  const opened = await study();
  const { session, by } = opened;
  drawField(opened, {});
  expect(screen.getByRole('textbox')).toHaveProperty('disabled', false);
  const project = requireProject(session.data);
  const [answered] = fieldsOf(project.template);
  const answers = { [answered!.id]: { text: 'a', rows: [], by, at: 1 } };
  const extraction = newExtraction(measure.id, project.template.version, answers);
  await session.commit(by, 'test', [{ table: 'extractions', id: extraction.id, after: extraction }]);
  const review = newReview({
    subject: { type: 'extraction', id: measure.id },
    status: 'signed-off',
    comment: '',
    settled: null,
    by,
    at: 1,
  });
  await session.commit(by, 'test', [{ table: 'reviews', id: review.id, after: review }]);
  drawField(opened, {});
  expect(screen.getByRole('textbox')).toHaveProperty('disabled', true);
});

test('levels come from the ratings, and are not asked', async () => {
  const opened = await study();
  const { session, by } = opened;
  const levels = (): void => {
    cleanup();
    draw(
      <FieldWithEvidence intervention={measure} field={field('sms')} own={ownOf()} lacksPassage={false} />,
      session,
    );
    expect(screen.queryByRole('textbox')).toBeNull();
  };
  levels();
  expect(
    screen.getByText(textNow('interventions.smsFromRatings', { value: nl['common.none'] })),
  ).toBeDefined();
  const rating = emptyRating('r' as never, by, 'sms', 1);
  const link = newLink('r' as never, measure.id);
  await session.commit(by, 'test', [
    { table: 'ratings', id: rating.id, after: { ...rating, value: { type: 'level', level: 3 } } },
    { table: 'links', id: link.id, after: link },
  ]);
  levels();
  expect(screen.getByText(textNow('interventions.smsFromRatings', { value: '3' }))).toBeDefined();
});
