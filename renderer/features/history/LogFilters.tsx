import { Button, Group, Select } from '@mantine/core';
import { useMemo } from 'react';
import { useText } from '../../lib/i18n';
import { useProjectData, useSession } from '../../store/session';
import { DayInput } from '../../ui-domain/fields/DayInput';
import { kindText } from '../../ui-domain/log/log-entries';
import { SearchField } from '../../ui-domain/fields/SearchField';
import { type AskedLog, isNarrowed, kindsIn, NOTHING_ASKED } from './asked-log';

// A log has no fields to ask for by name.
const KINDS = ['words', 'phrase', 'open', 'not', 'or'] as const;

type Props = { asked: AskedLog; onAsk: (asked: AskedLog) => void };

/** What is asked of the log: words, who, what kind, and when. */
export function LogFilters({ asked, onAsk }: Props) {
  const t = useText();
  const session = useSession();
  const { persons } = useProjectData();
  const { length } = session.log;
  const kinds = useMemo(
    () =>
      kindsIn(session.log)
        .map((kind) => ({ value: kind, label: kindText(kind, t) }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    // The log itself is added to in place.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [session, length, t],
  );
  const ask = (part: Partial<AskedLog>): void => onAsk({ ...asked, ...part });
  return (
    <Group align="end" gap="xs">
      <SearchField
        label={t('history.find')}
        w="17rem"
        value={asked.sought}
        onChange={(sought) => ask({ sought })}
        help={t('history.searchHelp')}
        kinds={KINDS}
        fields={[]}
      />
      <Select
        label={t('history.person')}
        w="11rem"
        clearable
        placeholder={t('common.all')}
        data={persons.map((p) => ({ value: p.id, label: p.name }))}
        value={asked.person}
        onChange={(person) => ask({ person })}
      />
      <Select
        label={t('history.kind')}
        w="14rem"
        clearable
        searchable
        placeholder={t('common.all')}
        data={kinds}
        value={asked.kind}
        onChange={(kind) => ask({ kind })}
      />
      {(['from', 'to'] as const).map((end) => (
        <DayInput
          key={end}
          label={t(`history.${end}`)}
          value={asked[end]}
          onChange={(day) => ask({ [end]: day })}
        />
      ))}
      {isNarrowed(asked) && (
        <Button size="compact-sm" variant="default" onClick={() => onAsk(NOTHING_ASKED)}>
          {t('history.all')}
        </Button>
      )}
    </Group>
  );
}
