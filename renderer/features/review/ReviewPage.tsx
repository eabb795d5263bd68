import { Group, Select, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { boardStatuses, buildBoard } from '../../../shared/review/board';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { usePerson, useProject, useProjectData } from '../../store/session';
import { AgreementSummary } from './AgreementSummary';
import { ReviewCard } from './ReviewCard';

// Cards drawn at once; the filters bring a large study down to what the lead works on.
const MOST = 200;

/** The lead's board: every rating and template, with approve, return, sign off and unlock. */
export function ReviewPage() {
  const t = useText();
  const data = useProjectData();
  const project = useProject();
  const person = usePerson();
  const language = useAppStore((s) => s.language);
  const [status, setStatus] = useState<string | null>(null);
  const [country, setCountry] = useState<string | null>(null);
  const [subject, setSubject] = useState<string | null>(null);
  const board = useMemo(() => buildBoard(data), [data]);
  const rows = board.filter(
    (r) =>
      (status === null || r.status === status) &&
      (country === null || r.country === country) &&
      (subject === null || r.subject.type === subject),
  );
  const count = (s: string): number => board.filter((r) => r.status === s).length;
  return (
    <Stack maw="70rem" gap="sm">
      <Title order={1}>{t('review.title')}</Title>
      <Group align="end">
        <Select
          label={t('review.filter')}
          clearable
          placeholder={t('common.all')}
          w="14rem"
          data={boardStatuses.map((s) => ({ value: s, label: `${t(`review.status.${s}`)} (${count(s)})` }))}
          value={status}
          onChange={setStatus}
        />
        <Select
          label={t('common.country')}
          clearable
          placeholder={t('common.all')}
          w="11rem"
          data={project.countries.map((c) => ({ value: c.code, label: c.name[language] }))}
          value={country}
          onChange={setCountry}
        />
        <Select
          label={t('review.subject')}
          clearable
          placeholder={t('common.all')}
          w="11rem"
          data={(['rating', 'extraction'] as const).map((s) => ({ value: s, label: t(`review.${s}`) }))}
          value={subject}
          onChange={setSubject}
        />
      </Group>
      <AgreementSummary />
      {person.role !== 'lead' && <Text>{t('review.onlyLead')}</Text>}
      {rows.length === 0 && <Text>{t('review.empty')}</Text>}
      {rows.slice(0, MOST).map((row) => (
        <ReviewCard key={`${row.subject.type}:${row.subject.id}`} row={row} />
      ))}
      {rows.length > MOST && <Text>{t('review.more', { count: rows.length - MOST })}</Text>}
    </Stack>
  );
}
