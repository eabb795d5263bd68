// @vitest-environment jsdom
import { hooked, openMarked } from '../../../../tests/helpers/drawn-marked';
import { act } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { measure, passageOf } from '../../../../tests/helpers/marked';
import { useAnnotate } from './use-annotate';

test('a passage is marked, and attached with its quotation in one step of the log', async () => {
  const { session, pdf } = await openMarked();
  const { result } = hooked(() => useAnnotate(), session);
  const [field] = session.data.projects[0]!.template.sections.flatMap((s) => s.fields).filter(
    (f) => f.type === 'long',
  );
  const target = { type: 'field', extractionId: measure.id, fieldId: field!.id } as never;
  const made = { passage: passageOf('Het werkt.'), kind: 'highlight', colour: 'green' } as const;
  const before = session.readAt;
  const id = await act(() => result.current.annotate(pdf, made, target, measure));
  expect(session.data.annotations.map((a) => a.id)).toEqual([id]);
  expect(session.data.evidence.map((e) => e.annotationId)).toEqual([id]);
  expect(session.data.extractions[0]?.answers[field!.id]?.text).toContain('Het werkt.');
  expect(session.readAt).toBe(before + 1);
  // The same passage again is the same annotation.
  expect(await act(() => result.current.annotate(pdf, made))).toBe(id);
  expect(session.data.annotations).toHaveLength(1);
});

test('an annotation that is there is attached without a quotation unless that is asked', async () => {
  const { session } = await openMarked('a');
  const { result } = hooked(() => useAnnotate(), session);
  const [field] = session.data.projects[0]!.template.sections.flatMap((s) => s.fields).filter(
    (f) => f.type === 'long',
  );
  const target = { type: 'field', extractionId: measure.id, fieldId: field!.id } as never;
  const [a] = session.data.annotations;
  await act(() => result.current.attach(a!, target));
  expect([session.data.evidence.length, session.data.extractions.length]).toEqual([1, 0]);
  await act(() => result.current.attach(a!, target, measure));
  expect([session.data.evidence.length, session.data.extractions.length]).toEqual([1, 1]);
});

test('the log tells a mark from a mark that is evidence at once', async () => {
  const { session, pdf } = await openMarked();
  const { result } = hooked(() => useAnnotate(), session);
  const commit = vi.spyOn(session, 'commit');
  const kind = (): string | undefined => commit.mock.lastCall?.[1];
  await act(() =>
    result.current.annotate(pdf, { passage: passageOf('Een.'), kind: 'highlight', colour: 'green' }),
  );
  expect(kind()).toBe('annotation.add');
  const [field] = session.data.projects[0]!.template.sections.flatMap((s) => s.fields);
  const target = { type: 'field', extractionId: measure.id, fieldId: field!.id } as never;
  const other = { passage: passageOf('Twee.', 1), kind: 'highlight', colour: 'green' } as const;
  await act(() => result.current.annotate(pdf, other, target));
  expect(kind()).toBe('evidence.mark');
});
