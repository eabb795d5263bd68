import { Button, Group, Select, Stack, Table, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import {
  newReporting,
  type Reporting,
  reportingId,
  reportingStatuses,
} from '../../../shared/model/reporting';
import {
  type Checklist,
  type ChecklistItem,
  isFilledIn,
  itemsOf,
  saidOf,
} from '../../../shared/review/checklists/checklist';
import type { BuiltOn } from '../../db/session';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useCommit, usePerson, useProjectData } from '../../store/session';
import { useHeld } from '../../store/use-held';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { useAct } from '../../ui-domain/use-act';

/** The items of a checklist, each to be filled in: how it stands, where the report has it, what is to be said. */
export function ChecklistForm({ checklist }: { checklist: Checklist }) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const { reporting } = useProjectData();
  const said = useMemo(() => saidOf({ reporting }, checklist), [reporting, checklist]);
  const items = itemsOf(checklist);
  const recordOf = (item: ChecklistItem): string => `reporting:${reportingId(checklist.id, item.id)}`;
  const held = useHeld(items.map(recordOf), ['place', 'note']);
  const [open, setOpen] = useState(() => items.find((item) => recordOf(item) === held)?.id ?? null);
  const answered = items.filter((item) => isFilledIn(said.get(item.id))).length;
  return (
    <Stack gap="xs" mt="md" data-testid={`checklist-${checklist.id}`}>
      <Title order={2} size="h5">
        {t('checklist.title', { name: checklist.name[language] })}
      </Title>
      <Text size="sm">{t('checklist.help')}</Text>
      <Text size="sm">{t('checklist.count', { done: answered, all: items.length })}</Text>
      <Table>
        <Table.Tbody>
          {items.map((item) => (
            <ItemRows
              key={item.id}
              checklist={checklist}
              item={item}
              said={said.get(item.id)}
              isOpen={open === item.id}
              onToggle={() => setOpen(open === item.id ? null : item.id)}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

type RowProps = {
  checklist: Checklist;
  item: ChecklistItem;
  said: Reporting | undefined;
  isOpen: boolean;
  onToggle: () => void;
};

function ItemRows({ checklist, item, said, isOpen, onToggle }: RowProps) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const name = `${item.id} ${item.topic[language]}`;
  const told = [
    said?.status == null ? '' : t(`checklist.${said.status}`),
    said?.place.trim() ?? '',
    said?.note.trim() ?? '',
  ];
  return (
    <>
      <Table.Tr>
        <Table.Td w="3rem">{item.id}</Table.Td>
        <Table.Td>{item.topic[language]}</Table.Td>
        <Table.Td>
          <Text size="sm" lineClamp={2}>
            {told.filter(Boolean).join(' · ')}
          </Text>
        </Table.Td>
        <Table.Td ta="end">
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={isOpen}
            aria-label={`${t('checklist.fill')}: ${name}`}
            onClick={onToggle}
          >
            {t('checklist.fill')}
          </Button>
        </Table.Td>
      </Table.Tr>
      {isOpen && (
        <Table.Tr>
          <Table.Td colSpan={4}>
            <ItemFields checklist={checklist} item={item} said={said} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}

function ItemFields({ checklist, item, said }: Pick<RowProps, 'checklist' | 'item' | 'said'>) {
  const t = useText();
  const act = useAct();
  const language = useAppStore((s) => s.language);
  const person = usePerson();
  const commit = useCommit();
  const id = reportingId(checklist.id, item.id);
  const save = (
    part: Partial<Pick<Reporting, 'status' | 'place' | 'note'>>,
    builtOn: BuiltOn,
  ): Promise<void> =>
    commit(
      'reporting.save',
      (data) => {
        const before = data.reporting.find((r) => r.id === id);
        const after = newReporting({
          ...before,
          ...part,
          checklist: checklist.id,
          item: item.id,
          by: person.id,
          at: browserEnv.now(),
        });
        return [{ table: 'reporting', id, after }];
      },
      builtOn,
    );
  return (
    <Stack gap="xs">
      <Text size="sm">{item.text[language]}</Text>
      <Group align="start" grow>
        <Select
          label={t('checklist.status')}
          clearable
          placeholder={t('checklist.byProject')}
          data={reportingStatuses.map((s) => ({ value: s, label: t(`checklist.${s}`) }))}
          value={said?.status ?? null}
          onChange={(value) => {
            const status = reportingStatuses.find((s) => s === value) ?? null;
            void act(t('checklist.status'), (builtOn) => save({ status }, builtOn));
          }}
        />
        <AutosaveField
          place={{ table: 'reporting', id, field: 'place' }}
          label={t('checklist.place')}
          stored={said?.place ?? ''}
          save={(place, builtOn) => save({ place }, builtOn)}
        />
      </Group>
      <AutosaveField
        place={{ table: 'reporting', id, field: 'note' }}
        label={t('checklist.note')}
        multiline
        stored={said?.note ?? ''}
        save={(note, builtOn) => save({ note }, builtOn)}
      />
    </Stack>
  );
}
