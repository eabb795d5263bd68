// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { choose, valueOf } from '../../../tests/helpers/fill-in';
import { waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { requireProject } from '../../../shared/model/tables';
import { nl } from '../../lib/i18n/nl';
import { CountingRuleForm } from './CountingRuleForm';

test('each part of the rule is chosen, there and back, and the others stay', async () => {
  const { session } = await openStudy();
  draw(<CountingRuleForm />, session);
  const rule = () => requireProject(session.data).countingRule;
  const labels = [nl['protocol.rule.range'], nl['protocol.rule.zero'], nl['protocol.rule.none']] as const;
  expect(labels.map(valueOf)).toEqual([
    nl['protocol.rule.low'],
    nl['protocol.rule.as1'],
    nl['protocol.rule.omit'],
  ]);
  await choose(labels[0], nl['protocol.rule.high']);
  await waitFor(() => expect(rule()).toEqual({ rangeAt: 'high', zero: 'as-1', noLevel: 'omit' }));
  await choose(labels[1], nl['protocol.rule.omit']);
  await waitFor(() => expect(rule()).toEqual({ rangeAt: 'high', zero: 'omit', noLevel: 'omit' }));
  await choose(labels[2], nl['protocol.rule.own']);
  await waitFor(() => expect(rule()).toEqual({ rangeAt: 'high', zero: 'omit', noLevel: 'own-column' }));
  await choose(labels[0], nl['protocol.rule.low']);
  await choose(labels[1], nl['protocol.rule.as1']);
  await choose(labels[2], nl['protocol.rule.omit']);
  await waitFor(() => expect(rule()).toEqual({ rangeAt: 'low', zero: 'as-1', noLevel: 'omit' }));
});
