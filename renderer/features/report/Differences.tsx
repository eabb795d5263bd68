import { Stack, Table, Text, Title } from '@mantine/core';
import { shownMoment } from '../../../shared/kernel/shown-date';
import type { ProductChanges, ToldChange } from '../../../shared/report/in-time/changes-document';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { QuoteButton } from './QuoteButton';

// Of the width: where, then, now, who.
const SHARES = [25, 19, 19, 37];
// More of one cell than this is for the log.
const MOST = 4;

/** What changed, product by product: where, what it said, what it says, who changed it, and the passages behind it. */
export function Differences({ changed }: { changed: readonly ProductChanges[] }) {
  const t = useText();
  if (changed.length === 0) return <Text size="sm">{t('inTime.none')}</Text>;
  return (
    <Stack gap="sm">
      {changed.map(({ id, title, changes }) => (
        <section key={id} aria-label={title}>
          <Title order={3} size="h5">
            {title}
          </Title>
          <Table withTableBorder data-changes={id} style={{ tableLayout: 'fixed' }}>
            <colgroup>
              {SHARES.map((share, i) => (
                <col key={i} style={{ width: `${share}%` }} />
              ))}
            </colgroup>
            <Table.Thead>
              <Table.Tr>
                {(['where', 'then', 'now', 'who'] as const).map((column) => (
                  <Table.Th key={column}>{t(`inTime.${column}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {changes.map((change, i) => (
                <Difference key={i} change={change} title={title} />
              ))}
            </Table.Tbody>
          </Table>
        </section>
      ))}
    </Stack>
  );
}

/** What stood in a cell; an empty one is shown as such. */
const saidOf = (text: string | null): string | null => (text === '' ? '–' : text);

function Difference({ change, title }: { change: ToldChange; title: string }) {
  const t = useText();
  const place = [change.where === title ? '' : change.where, change.row, change.column];
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Td>{place.filter(Boolean).join(' › ')}</Table.Td>
      <Table.Td style={{ whiteSpace: 'pre-line' }}>{saidOf(change.before) ?? t('inTime.came')}</Table.Td>
      <Table.Td style={{ whiteSpace: 'pre-line' }}>{saidOf(change.after) ?? t('inTime.gone')}</Table.Td>
      <Table.Td>
        <Because change={change} />
      </Table.Td>
    </Table.Tr>
  );
}

/** Who changed it, when and with what, and the passages that support what is printed now. */
function Because({ change: { causes, quotes } }: { change: ToldChange }) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const passages = [...new Map(quotes.map((q) => [q.annotationId, q])).values()];
  const rest = causes.length - MOST;
  return (
    <>
      {causes.slice(0, MOST).map((c, i) => (
        <Text key={i} size="sm">
          {c.who}, {shownMoment(c.at, language)}: {c.what}
        </Text>
      ))}
      {rest > 0 && <Text size="sm">{t('inTime.more', { more: rest })}</Text>}
      {passages.slice(0, MOST).map((q) => (
        <QuoteButton key={q.annotationId} quote={q} most={40} />
      ))}
    </>
  );
}
