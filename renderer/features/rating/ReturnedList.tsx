import { Button, Stack, Text, Title } from '@mantine/core';
import { referenceLabel } from '../../../shared/model/reference';
import { activeReferences } from '../../../shared/review/active';
import { useText } from '../../lib/i18n';
import { goTo } from '../../store/app.store';
import { usePerson, useProjectData } from '../../store/session';

/** Ratings of who works now that were sent back, with what is to be mended; nothing where there are none. */
export function ReturnedList() {
  const t = useText();
  const data = useProjectData();
  const person = usePerson();
  const returned = new Map(
    data.reviews.flatMap((r) =>
      r.status === 'returned' && r.subject.type === 'rating' ? [[r.subject.id, r.comment] as const] : [],
    ),
  );
  const own = new Set<string>(data.ratings.flatMap((r) => (r.personId === person.id ? [r.referenceId] : [])));
  const rows = activeReferences(data).filter((r) => returned.has(r.id) && own.has(r.id));
  if (rows.length === 0) return null;
  return (
    <Stack gap={4} component="section" aria-labelledby="returned-title">
      <Title order={2} size="h4" id="returned-title">
        {t('returned.list')}
      </Title>
      {rows.map((r) => (
        <div key={r.id}>
          <Button variant="subtle" size="compact-sm" px={0} onClick={() => goTo('reading', r.id)}>
            <Text truncate maw="40rem" size="sm">
              {referenceLabel(r)}
            </Text>
          </Button>
          <Text size="sm">{returned.get(r.id)}</Text>
        </div>
      ))}
    </Stack>
  );
}
