import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { shownMoment } from '../../../shared/kernel/shown-date';
import type { Language } from '../../../shared/model/fields';
import type { ReportCell } from '../../../shared/report/table-model';
import { createTracer, type Quote } from '../../../shared/report/trace';
import { linesOf } from '../../../shared/review/site-names';
import { openExternal } from '../../host/host';
import { textOr, useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { useProjectData } from '../../store/session';
import { QuoteButton } from './QuoteButton';
import { TwoLines } from '../../ui-domain/TwoLines';

function Quotes({ quotes }: { quotes: readonly Quote[] }) {
  const t = useText();
  // A passage may support a level and the answer to a question.
  const each = new Map(quotes.map((q) => [q.annotationId, q]));
  return [...each.values()].map((q) => (
    <div key={q.annotationId}>
      <QuoteButton quote={q} most={60} />
      {q.translation !== null && (
        <Text size="sm" mt={2}>
          {q.translation.text}{' '}
          <Text span size="xs" c="dimmed">
            ({t('translation.who', { person: q.translation.person })})
          </Text>
        </Text>
      )}
    </div>
  ));
}

/**
 * What a cell is made of: its reports with ratings and decisions, its answers, each with who decided when and the
 * passages.
 */
export function CellSources({ cell, language }: { cell: ReportCell; language: Language }) {
  const t = useText();
  const data = useProjectData();
  const shown = useAppStore((s) => s.language);
  const trace = useMemo(() => createTracer(data, language)(cell), [data, language, cell]);
  const lines = linesOf(
    data,
    trace.reports.map((r) => r.id),
  );
  const when = (at: number): string => (at === 0 ? '' : `, ${shownMoment(at, shown)}`);
  const { href } = cell;
  return (
    <Stack gap="sm">
      {href !== null && (
        <Button size="compact-sm" variant="default" onClick={() => void openExternal(href)}>
          {t('report.openLink', { host: new URL(href).hostname })}
        </Button>
      )}
      {trace.reports.length === 0 && trace.answers.length === 0 && <Text>{t('report.noReports')}</Text>}
      {trace.answers.map((a, index) => (
        <Card key={index} withBorder padding="sm">
          <Text size="sm" fw={600}>
            {a.intervention}: {a.field}
          </Text>
          <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
            {a.text}
          </Text>
          <Text size="xs" c="dimmed">
            {a.person}
            {when(a.at)}
          </Text>
          <Quotes quotes={a.quotes} />
        </Card>
      ))}
      {trace.reports.map((r) => (
        <Card key={r.id} withBorder padding="sm">
          <Text size="sm" component="div" fw={600}>
            <TwoLines {...(lines.get(r.id) ?? { title: r.label, by: '' })} />
          </Text>
          {r.ratings.map((x, index) => (
            <div key={index}>
              <Text size="sm">
                {t('report.rating')}: <b>{x.value === '' ? '–' : x.value}</b> ({x.person}
                {when(x.at)}) {x.argument}
              </Text>
              <Quotes quotes={x.quotes} />
            </div>
          ))}
          {r.review !== null && (
            <Text size="sm">
              {textOr(t, `review.status.${r.review.status}`, r.review.status)} {r.review.settled} (
              {r.review.person}
              {when(r.review.at)}) {r.review.comment}
            </Text>
          )}
          {r.decisions.map((d, index) => (
            <Text key={index} size="sm">
              {textOr(t, `screening.${d.stage}`, d.stage)}: {textOr(t, `screening.${d.verdict}`, d.verdict)}{' '}
              {d.reason} ({d.person}
              {when(d.at)})
            </Text>
          ))}
          <Group mt="xs" gap={4}>
            <Button size="compact-sm" variant="default" onClick={() => goTo('reading', r.id)}>
              {t('longlist.read')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => goTo('history', r.id)}>
              {t('common.history')}
            </Button>
          </Group>
        </Card>
      ))}
    </Stack>
  );
}
