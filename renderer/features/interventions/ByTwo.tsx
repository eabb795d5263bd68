import { ScrollArea, Stack, Table, Text, Title } from '@mantine/core';
import { doneReadings, fieldOutcome, type FieldState } from '../../../shared/extraction/settle';
import type { Intervention } from '../../../shared/model/intervention';
import { formatCoefficient } from '../../../shared/report/words';
import { askedFields } from '../../../shared/review/printed';
import { templateAgreement } from '../../../shared/review/template-agreement';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useProject, useProjectData } from '../../store/session';

type Props = {
  interventions: readonly Intervention[];
  /** Opens an intervention where what two answered stands side by side. */
  onOpen: (intervention: Intervention) => void;
};

/** How templates stand that two people fill in, and how far they agree. */
export function ByTwo(props: Props) {
  const t = useText();
  const { people } = useProject().filling;
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed" maw="48rem">
        {t(people === 2 ? 'filling.switchTwo' : 'filling.switchOne')}
      </Text>
      <Progress {...props} />
      <Agreement />
    </Stack>
  );
}

/** Each intervention with who filled it in, and how many fields are the same, settled and open. */
function Progress({ interventions, onOpen }: Props) {
  const t = useText();
  const data = useProjectData();
  const fields = askedFields(data);
  const { people, isBlind: hides } = useProject().filling;
  const isBlind = people === 2 && hides;
  const nameOf = (id: string): string => data.persons.find((p) => p.id === id)?.name ?? '';
  const row = ({ id }: Intervention) => {
    const readings = data.readings.filter((r) => r.interventionId === id);
    const stored = data.extractions.find((x) => x.interventionId === id);
    const states = fields.map((f) => fieldOutcome(f, stored?.answers[f.id], readings).state);
    // Nobody counts what can still change on its own.
    const isCompared = doneReadings(readings).length > 1;
    const count = (...of: FieldState[]): string =>
      isCompared ? String(states.filter((s) => of.includes(s)).length) : '–';
    const who = readings.map((r) =>
      r.doneAt === null ? nameOf(r.personId) : t('filling.whoDone', { name: nameOf(r.personId) }),
    );
    const alone = [...new Set(Object.values(stored?.answers ?? {}).map((a) => nameOf(a.by)))];
    const before = alone.map((name) => t('filling.whoAlone', { name }));
    if (isBlind) before.push(t('filling.hidden'));
    const nobody = before.length > 0 ? before : [t('filling.nobody')];
    return {
      who: who.length > 0 ? who : nobody,
      equal: count('agreed'),
      settled: count('settled'),
      open: count('differs', 'changed'),
    };
  };
  return (
    <ScrollArea offsetScrollbars="present" type="auto" viewportProps={{ tabIndex: 0 }}>
      <Table
        withTableBorder
        withColumnBorders
        className="zeef-report"
        aria-label={t('interventions.view.two')}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('common.title')}</Table.Th>
            <Table.Th>{t('filling.who')}</Table.Th>
            <Table.Th>{t('filling.equalHead')}</Table.Th>
            <Table.Th>{t('filling.settledHead')}</Table.Th>
            <Table.Th>{t('filling.openHead')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {interventions.map((intervention) => {
            const { who, equal, settled, open } = row(intervention);
            return (
              <Table.Tr key={intervention.id} data-intervention={intervention.id}>
                <Table.Th scope="row">
                  <button type="button" className="zeef-opens" onClick={() => onOpen(intervention)}>
                    {intervention.title}
                  </button>
                </Table.Th>
                <Table.Td>{who.join(', ')}</Table.Td>
                <Table.Td>{equal}</Table.Td>
                <Table.Td>{settled}</Table.Td>
                <Table.Td>{open}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}

/** Agreement on fields with fixed choices. */
function Agreement() {
  const t = useText();
  const data = useProjectData();
  const language = useAppStore((s) => s.language);
  const fields = templateAgreement(data);
  const number = (value: number | null): string => formatCoefficient(value, language);
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h4">
        {t('filling.agreement')}
      </Title>
      <Text size="sm" c="dimmed" maw="48rem">
        {t(fields.length === 0 ? 'filling.noAgreement' : 'filling.agreementHelp')}
      </Text>
      {fields.length > 0 && (
        <ScrollArea offsetScrollbars="present" type="auto" viewportProps={{ tabIndex: 0 }}>
          <Table
            withTableBorder
            withColumnBorders
            className="zeef-report"
            aria-label={t('filling.agreement')}
          >
            <Table.Thead>
              <Table.Tr>
                {(['field', 'n', 'same', 'blank', 'kappa', 'overlap'] as const).map((column) => (
                  <Table.Th key={column}>{t(`filling.${column}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {fields.map(({ field, interventions, observed, blank, kappa, overlap }) => (
                <Table.Tr key={field.id}>
                  <Table.Th scope="row">{field.label[language]}</Table.Th>
                  <Table.Td>{interventions.length}</Table.Td>
                  <Table.Td>{number(observed)}</Table.Td>
                  <Table.Td>{blank}</Table.Td>
                  <Table.Td>{number(kappa)}</Table.Td>
                  <Table.Td>{overlap === null ? '' : number(overlap)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea>
      )}
    </Stack>
  );
}
