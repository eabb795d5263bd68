// @vitest-environment jsdom
import { draw, openMarked } from '../../../tests/helpers/drawn-marked';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { measure } from '../../../tests/helpers/marked';
import type { AnnotationId, EvidenceId } from '../../../shared/kernel/ids';
import { newEvidence } from '../../../shared/model/evidence';
import { extractionId } from '../../../shared/model/extraction';
import { requireProject } from '../../../shared/model/tables';
import { nl } from '../../lib/i18n/nl';
import { useAppStore } from '../../store/app.store';
import { PassageMatrix } from './PassageMatrix';

test('the first field with passages shows them by intervention and report; each opens where it stands', async () => {
  const { session, by } = await openMarked('a', 'b');
  const fields = requireProject(session.data).template.sections.flatMap((s) => s.fields);
  const fieldId = fields[2]?.id ?? '';
  const id = 'e' as EvidenceId;
  const target = { type: 'field', extractionId: extractionId(measure.id), fieldId } as const;
  const after = newEvidence({ id, annotationId: 'b' as AnnotationId, target, by, at: 1 });
  await session.commit(by, 'test', [{ table: 'evidence', id, after }]);
  draw(<PassageMatrix interventions={[measure]} />, session);
  expect(screen.getByLabelText<HTMLInputElement>(nl['passages.field'], { selector: 'input' }).value).toBe(
    `${fields[2]?.label.nl ?? ''} (1)`,
  );
  expect(screen.getByRole('rowheader').textContent).toBe('Ingreep');
  fireEvent.click(screen.getByRole('button', { name: /“woorden b”/ }));
  expect(useAppStore.getState()).toMatchObject({ page: 'reading', subject: 'report' });
  fireEvent.click(screen.getByRole('button', { name: nl['passages.toReport'] }));
  expect(useAppStore.getState()).toMatchObject({ page: 'report' });
});

test('that no passage is marked is said', async () => {
  const { session } = await openMarked('a');
  draw(<PassageMatrix interventions={[measure]} />, session);
  expect(screen.getByText(nl['passages.none'])).toBeDefined();
});
