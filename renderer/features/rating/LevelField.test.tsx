// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { RatingValue } from '../../../shared/model/rating';
import { nl } from '../../lib/i18n/nl';
import { LevelField } from './LevelField';

async function drawField(value: RatingValue | null) {
  cleanup();
  const { session } = await openStudy();
  const saved: (RatingValue | null)[] = [];
  draw(
    <LevelField
      nameOf={(field) => field}
      ratingId={`r-${JSON.stringify(value)}`}
      label="SMS"
      value={value}
      disabled={false}
      save={(read) => {
        saved.push(read);
        return Promise.resolve();
      }}
    />,
    session,
  );
  const field = () => screen.getByRole<HTMLInputElement>('textbox');
  const type = async (text: string): Promise<void> => {
    await userEvent.clear(field());
    await userEvent.type(field(), text);
    await userEvent.tab();
  };
  return { saved, field, type, box: () => screen.queryByRole<HTMLInputElement>('checkbox') };
}
const named = (field: HTMLInputElement): string | undefined => field.labels?.[0]?.textContent;

test('a level is read from what is typed; what is none is refused', async () => {
  const { saved, type } = await drawField(null);
  await type('hoog');
  expect(await screen.findByText(nl['rating.refused'])).toBeDefined();
  expect(saved).toEqual([]);
  await type('3');
  await waitFor(() => expect(saved.at(-1)).toEqual({ type: 'level', level: 3 }));
});

test('a remark takes its place where that is chosen', async () => {
  const { saved, field, type, box } = await drawField(null);
  expect([named(field()), box()!.checked]).toEqual(['SMS', false]);
  await userEvent.click(box()!);
  expect([named(field()), box()!.checked]).toEqual([nl['rating.remark'], true]);
  await type('niet te bepalen');
  await waitFor(() => expect(saved.at(-1)).toEqual({ type: 'remark', text: 'niet te bepalen' }));
});

test('what there is decides which it is: a remark stays one until it is emptied, a level has no choice', async () => {
  const remark = await drawField({ type: 'remark', text: 'onbekend' });
  expect([named(remark.field()), remark.field().value]).toEqual([nl['rating.remark'], 'onbekend']);
  expect(remark.box()).toMatchObject({ checked: true, disabled: true });
  const level = await drawField({ type: 'level', level: 4 });
  expect([named(level.field()), level.field().value, level.box()]).toEqual(['SMS', '4', null]);
});
