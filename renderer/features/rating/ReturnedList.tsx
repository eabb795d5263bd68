import { Stack, Text, Title } from '@mantine/core';
import { useText } from '../../lib/i18n';
import { goTo } from '../../store/app.store';
import { usePerson, useProjectData } from '../../store/session';
import { returnedTo } from '../../../shared/review/returned';
import { twoLines } from '../../../shared/review/site-names';
import { TwoLines } from '../../ui-domain/TwoLines';

/** Ratings of who works now that were sent back, with what is to be mended; nothing where there are none. */
export function ReturnedList() {
  const t = useText();
  const data = useProjectData();
  const person = usePerson();
  const rows = returnedTo(data, person.id);
  if (rows.length === 0) return null;
  return (
    <Stack gap={4} component="section" aria-labelledby="returned-title">
      <Title order={2} size="h4" id="returned-title">
        {t('returned.list')}
      </Title>
      {rows.map(({ reference, comment }) => (
        <div key={reference.id}>
          <button type="button" className="zeef-opens" onClick={() => goTo('reading', reference.id)}>
            <TwoLines {...twoLines(data, reference)} />
          </button>
          <Text size="sm">{comment}</Text>
        </div>
      ))}
    </Stack>
  );
}
