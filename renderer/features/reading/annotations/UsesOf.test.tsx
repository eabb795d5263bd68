// @vitest-environment jsdom
import { draw, openMarked } from '../../../../tests/helpers/drawn-marked';
import { annotationOf } from '../../../../tests/helpers/marked';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { newEvidence } from '../../../../shared/model/evidence';
import { selectionId } from '../../../../shared/model/selection';
import { requireProject } from '../../../../shared/model/tables';
import { UsesOf } from './UsesOf';

test('names what it is evidence for, and not what another is; nothing where it is for nothing', async () => {
  const { session, by } = await openMarked('a', 'b', 'c');
  const [first, second] = requireProject(session.data).selectionCriteria;
  const writes = [first, second].map((criterion, n) => {
    const target = {
      type: 'selection' as const,
      selectionId: selectionId('measure' as never),
      criterionId: criterion!.id,
    };
    const after = newEvidence({ id: `e${n}`, annotationId: n === 0 ? 'a' : 'b', target, by, at: 1 } as never);
    return { table: 'evidence' as const, id: after.id, after };
  });
  await session.commit(by, 'test', writes);
  draw(<UsesOf annotation={annotationOf('a')} />, session);
  const [own, ...others] = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(others).toEqual([]);
  expect(own).toContain(first?.label.nl);
  draw(<UsesOf annotation={annotationOf('c')} />, session);
  expect(screen.getAllByRole('list')).toHaveLength(1);
});
