// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { press } from '../../../tests/helpers/fill-in';
import { changeProject } from '../../../tests/helpers/screening-study';
import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { TemplateField } from '../../../shared/model/project';
import { requireProject } from '../../../shared/model/tables';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { newField } from './template-edit';

// Both have a test of their own.
vi.mock('./SectionList', () => ({
  SectionList: ({ fieldId, onPick }: { fieldId: string | null; onPick: (id: string) => void }) => (
    <button onClick={() => onPick('b')}>{`picks after ${fieldId}`}</button>
  ),
}));
vi.mock('./FieldEditor', () => ({
  FieldEditor: ({ field }: { field: TemplateField }) => <p>{`edits ${field.id}`}</p>,
}));
const { TemplatePage } = await import('./TemplatePage');

async function page(ids: string[]) {
  const { session, by } = await openStudy();
  const fields = ids.map((id) => ({ ...newField(), id }));
  const sections = [{ id: 's', label: { nl: 's', en: 's' }, fields }];
  await changeProject(session, by, ({ template }) => ({ template: { ...template, sections } }));
  draw(<TemplatePage />, session);
  return () => requireProject(session.data).template;
}

test('begins with the first field, and shows the one that is picked', async () => {
  await page(['a', 'b']);
  expect(screen.getByText('edits a')).toBeDefined();
  expect(screen.queryByText(nl['template.pick'])).toBeNull();
  await press('picks after a');
  expect(screen.getByText('edits b')).toBeDefined();
});

test('where there is no field it asks for one', async () => {
  await page([]);
  expect(screen.getByText(nl['template.pick'])).toBeDefined();
  expect(screen.queryByText(/^edits/)).toBeNull();
});

test('evidence can be asked for in all fields, which makes a new version', async () => {
  const template = await page(['a', 'b']);
  const { version } = template();
  expect(screen.getByText(textNow('template.version', { version }))).toBeDefined();
  await press(nl['template.evidenceForAll']);
  await waitFor(() =>
    expect(template().sections[0]?.fields.map((f) => f.needsEvidence)).toEqual([true, true]),
  );
  expect(template().version).toBe(version + 1);
});
