import { Alert, Anchor, Button, List, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { byWeight, type CheckItem } from '../../../shared/review/check';
import { checkReport } from '../../../shared/report/check-report';
import { describeCheck } from '../../../shared/report/check-texts';
import { useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { setPageState, usePageState } from '../../store/page-state';
import { useUnsettled } from '../../ui-domain/sides/unsettled';
import { useCounted } from '../../ui-domain/use-counted';

/** What of the printed numbers is not final and what is left out, each with a link to where it is mended. */
export function CheckPanel() {
  const t = useText();
  const data = useCounted();
  const { total } = useUnsettled();
  const items = useMemo(() => (data === null ? null : checkReport(data, total)), [data, total]);
  // Whoever mends one thing comes back for the next.
  const [isOpen, setOpen] = usePageState('report.check', false);
  if (items === null) return null;
  const { open, note: notes } = byWeight(items);
  const done = data?.references.length === 0 ? t('check.nothing') : t('check.done');
  const found = open.length === 0 ? done : t('check.open', { count: open.length });
  return (
    <Alert
      color={open.length === 0 ? 'teal' : 'orange'}
      variant="light"
      mb="xs"
      p="xs"
      data-testid="report-check"
      styles={{ title: { color: 'var(--mantine-color-text)' } }}
      title={notes.length === 0 ? found : `${found} · ${t('check.andNotes', { count: notes.length })}`}
    >
      {items.length > 0 && (
        <Button size="compact-sm" variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'check.hide' : 'check.show')}
        </Button>
      )}
      {isOpen && (
        <Stack gap="xs" mt="xs">
          <CheckList items={open} />
          {notes.length > 0 && (
            <Text size="sm" fw={600}>
              {t('check.notes')}
            </Text>
          )}
          <CheckList items={notes} />
        </Stack>
      )}
    </Alert>
  );
}

/** To where it is mended: of the report to one of its products. */
function goToMend({ page, subject }: CheckItem['place']): void {
  if (page !== 'report') goTo(page, subject);
  else setPageState('report.product', subject);
}

function CheckList({ items }: { items: readonly CheckItem[] }) {
  const language = useAppStore((s) => s.language);
  if (items.length === 0) return null;
  return (
    <List size="sm">
      {items.map((item) => (
        <List.Item key={item.code}>
          <Anchor
            component="button"
            size="sm"
            ta="start"
            c="var(--mantine-color-text)"
            td="underline"
            onClick={() => goToMend(item.place)}
          >
            {describeCheck(item, language)}
          </Anchor>
        </List.Item>
      ))}
    </List>
  );
}
