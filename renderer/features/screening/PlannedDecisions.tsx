import { Button, Card, Group, ScrollArea, Stack, Table, Text, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { TOOL_NAMES } from '../../../shared/decisions/decided';
import type { LeftOut } from '../../../shared/decisions/plan-decisions';
import { foldText } from '../../../shared/kernel/text';
import { type Stage, verdicts } from '../../../shared/model/decision';
import { atWork } from '../../../shared/model/people';
import { useText } from '../../lib/i18n';
import { usePerson, useProjectData } from '../../store/session';
import type { PlannedDecisions as Planned } from '../../workers/decisions/decisions.worker';

type Props = {
  plan: Planned;
  /** The stage at which they count. */
  stage: Stage;
  /** Who was said to have decided where the file does not; null where nobody was named. */
  by: string | null;
  onName: (by: string | null) => void;
  onTake: () => void;
  onStop: () => void;
};

/** What a file with decisions brings: of whom, how many, what cannot be placed; and the choice to take it. */
export function PlannedDecisions({ plan, stage, by, onName, onTake, onStop }: Props) {
  const t = useText();
  const tool = TOOL_NAMES[plan.tool];
  const card = useRef<HTMLDivElement>(null);
  // The button that it follows mostly stands at the bottom of the window.
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <Card ref={card} withBorder padding="sm">
      <Stack gap="xs">
        <Text fw={600}>
          {t('decisionsIn.plan', { count: plan.decisions, matched: plan.matched, records: plan.records })}
          {tool === '' ? '' : ` (${tool})`}
        </Text>
        <Text size="sm">{t('decisionsIn.stage', { stage: t(`screening.${stage}`) })}</Text>
        {plan.already > 0 && <Text size="sm">{t('decisionsIn.already', { count: plan.already })}</Text>}
        {plan.remarks > 0 && <Text size="sm">{t('decisionsIn.remarks', { count: plan.remarks })}</Text>}
        {plan.silent > 0 && <Text size="sm">{t('decisionsIn.silent', { count: plan.silent })}</Text>}
        {plan.isUnnamed && <WhoDecided by={by} onName={onName} />}
        <Readers plan={plan} />
        {plan.criteria.length > 0 && (
          <Text size="sm">{t('decisionsIn.criteria', { list: plan.criteria.join(' · ') })}</Text>
        )}
        {plan.labels.length > 0 && (
          <Text size="sm">{t('decisionsIn.labels', { list: plan.labels.join(' · ') })}</Text>
        )}
        {plan.left.length > 0 && <LeftOutList left={plan.left} />}
        <Group gap="xs">
          <Button size="sm" disabled={plan.writes.length === 0} onClick={onTake}>
            {t('decisionsIn.take')}
          </Button>
          <Button size="sm" variant="default" onClick={onStop}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

/** Whose decisions they are where the file does not say. What another who works here decided is theirs to bring in. */
function WhoDecided({ by, onName }: Pick<Props, 'by' | 'onName'>) {
  const t = useText();
  const { persons } = useProjectData();
  const own = usePerson();
  const [name, setName] = useState(by ?? '');
  const other = atWork(persons).find((p) => p.id !== own.id && foldText(p.name) === foldText(name));
  const ask = (): void => {
    const given = name.trim() === '' ? null : name.trim();
    if (other === undefined && given !== by) onName(given);
  };
  return (
    <TextInput
      label={t('decisionsIn.who')}
      description={t('decisionsIn.whoHelp')}
      value={name}
      error={other === undefined ? undefined : t('decisionsIn.notOwn', { name: other.name })}
      onChange={(e) => setName(e.currentTarget.value)}
      onBlur={ask}
      onKeyDown={(e) => {
        if (e.key === 'Enter') ask();
      }}
    />
  );
}

function Readers({ plan }: { plan: Planned }) {
  const t = useText();
  if (plan.readers.length === 0) return null;
  return (
    <Table withRowBorders={false} verticalSpacing={2} maw="40rem">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('decisionsIn.reader')}</Table.Th>
          {verdicts.map((v) => (
            <Table.Th key={v}>{t(`screening.${v}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {plan.readers.map((reader) => (
          <Table.Tr key={reader.personId}>
            <Table.Td>{reader.isNew ? t('decisionsIn.new', { name: reader.name }) : reader.name}</Table.Td>
            {verdicts.map((v) => (
              <Table.Td key={v}>{reader[v]}</Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

// A list that is longer is no longer read; the command line gives all of it.
const MOST_SHOWN = 200;

function LeftOutList({ left }: { left: readonly LeftOut[] }) {
  const t = useText();
  return (
    <div>
      <Text size="sm" fw={600}>
        {t('decisionsIn.left', { count: left.length })}
      </Text>
      <ScrollArea.Autosize
        mah="12rem"
        viewportProps={{ tabIndex: 0, 'aria-label': t('decisionsIn.left', { count: left.length }) }}
      >
        {left.slice(0, MOST_SHOWN).map((one, index) => (
          <Text size="sm" key={index}>
            {t('decisionsIn.leftOne', {
              record: one.record,
              title: one.title,
              why: t(`decisionsIn.why.${one.why}`, { text: one.text }),
            })}
          </Text>
        ))}
      </ScrollArea.Autosize>
      {left.length > MOST_SHOWN && (
        <Text size="sm">{t('decisionsIn.leftMore', { count: left.length - MOST_SHOWN })}</Text>
      )}
    </div>
  );
}
