// @vitest-environment jsdom
import { openStudy } from '../../../tests/helpers/drawn';
import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ExportId } from '../../../shared/kernel/ids';
import { newExportRecord } from '../../../shared/model/export-record';
import { productIds } from '../../../shared/report/products/registry';
import { SessionContext } from '../../store/session';
import { useReportOptions } from './use-report-options';

test('what was printed last is compared with while marks are on; what is left out and the style are kept', async () => {
  const { session, by } = await openStudy();
  const id = 'e1' as ExportId;
  const tables = { 'bijlage-3': [['x']] };
  const after = newExportRecord({ id, language: 'nl', tables, by, at: 1 });
  await session.commit(by, 'test', [{ table: 'exports', id, after }]);
  const { result } = renderHook(() => useReportOptions(), {
    wrapper: ({ children }) => <SessionContext value={session}>{children}</SessionContext>,
  });
  const options = () => result.current;
  expect(options()).toMatchObject({ language: 'nl', style: 'apa', isMarking: true, together: productIds });
  expect(options().printed).toEqual(tables);
  act(() => options().setMarking(false));
  expect(options()).toMatchObject({ isMarking: false, printed: null });
  act(() => options().setMarking(true));
  act(() => options().setLanguage('en'));
  expect(options().printed).toEqual({});
  act(() => options().include('bijlage-3', false));
  expect(options().together).toEqual(productIds.filter((p) => p !== 'bijlage-3'));
  act(() => options().includeAllOrNone());
  expect(options().together).toEqual(productIds);
  act(() => options().setStyle('vancouver'));
  expect(options().style).toBe('vancouver');
  act(() => options().setStyle(null));
  expect(options().style).toBe('apa');
});
