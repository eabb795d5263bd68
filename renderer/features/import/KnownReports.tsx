import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { knownReports } from '../../../shared/review/known-reports';
import { useText } from '../../lib/i18n';
import { useCounted } from '../../ui-domain/use-counted';

// More titles than this make a wall of text; the search strategy prints all.
const MOST_SHOWN = 5;

/** Whether the searches found the reports that the protocol names; nothing where it names none. */
export function KnownReports() {
  const t = useText();
  const data = useCounted();
  const known = useMemo(() => (data === null ? [] : knownReports(data)), [data]);
  if (known.length === 0) return null;
  const missing = known.filter((k) => k.references.length === 0).map((k) => k.text);
  const more = missing.length > MOST_SHOWN ? ' …' : '';
  return (
    <Text size="sm" mt="xs" data-testid="known-reports">
      {t('known.found', { found: known.length - missing.length, all: known.length })}
      {missing.length > 0 &&
        ` ${t('known.missing', { titles: missing.slice(0, MOST_SHOWN).join('; ') + more })}`}
    </Text>
  );
}
