import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMemo, useState } from 'react';
import { newCorrection } from '../../../shared/model/correction';
import { activeReferences } from '../../../shared/review/active';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { useCommit, usePerson, useProjectData } from '../../store/session';
import { useAct } from '../../ui-domain/use-act';
import { useLanguages } from '../../ui-domain/use-languages';

/**
 * Where references are divided by language: how many do not say theirs, and an offer to write down what their texts
 * tell, so that every machine divides alike. Undo takes it back.
 */
export function FillLanguages() {
  const t = useText();
  const data = useProjectData();
  const commit = useCommit();
  const { id: by } = usePerson();
  const act = useAct();
  const [isBusy, setBusy] = useState(false);
  const references = activeReferences(data);
  const { languages, problem } = useLanguages(references, true);
  const { told, unknown } = useMemo(() => {
    const found: { id: (typeof references)[number]['id']; code: string }[] = [];
    let silent = 0;
    references.forEach(({ id }, i) => {
      const code = languages?.codeOf(i) ?? null;
      if (code === null) silent++;
      else if (languages?.isTold(i) === true) found.push({ id, code });
    });
    return { told: found, unknown: silent };
  }, [references, languages]);
  if (problem !== null)
    return (
      <Text size="sm" c="red" role="alert">
        {t('languages.untold', { reason: problem })}
      </Text>
    );
  if (languages === null) return <Text size="sm">{t('languages.telling')}</Text>;
  const missing = told.length + unknown;
  if (missing === 0) return null;
  const fill = async (): Promise<void> => {
    setBusy(true);
    const at = browserEnv.now();
    await commit('languages.fill', ({ corrections }) => {
      const known = new Map(corrections.map((c) => [c.id, c.values]));
      return told.map(({ id, code }) => ({
        table: 'corrections',
        id,
        after: newCorrection(id, { ...known.get(id), language: { value: code, by, at } }),
      }));
    });
    notifications.show({ message: t('languages.filled', { count: told.length }) });
  };
  return (
    <Group gap="xs">
      <Text size="sm">{t('languages.missing', { count: missing })}</Text>
      {told.length > 0 && (
        <Button
          size="compact-sm"
          variant="default"
          loading={isBusy}
          onClick={() => void act(t('kind.languages.fill'), fill).finally(() => setBusy(false))}
        >
          {t('languages.fill', { count: told.length })}
        </Button>
      )}
    </Group>
  );
}
