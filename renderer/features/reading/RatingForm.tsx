import { Alert, Stack, Text, Title } from '@mantine/core';
import { type Rating, ratingId } from '../../../shared/model/rating';
import type { Reference } from '../../../shared/model/reference';
import { formatRating, parseRating } from '../../../shared/rating/sms';
import { isLocked } from '../../../shared/review/lock';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { useCommit, usePerson, useProjectData } from '../../store/session';
import { AutosaveField } from '../../ui/AutosaveField';
import { EvidenceChips } from '../../ui-domain/EvidenceChips';

/** This person's rating: a level, a range or a remark, with the argument and its evidence; and what others gave. */
export function RatingForm({ reference }: { reference: Reference }) {
  const t = useText();
  const data = useProjectData();
  const person = usePerson();
  const commit = useCommit();
  const id = ratingId(reference.id, person.id);
  const own = data.ratings.find((r) => r.id === id);
  const others = data.ratings.filter((r) => r.referenceId === reference.id && r.id !== id);
  const locked = isLocked(data.reviews, 'rating', reference.id);
  const save = (part: { value?: string; argument?: string }): Promise<void> =>
    commit('rating.save', ({ ratings }) => {
      const before = ratings.find((r) => r.id === id);
      const value = part.value === undefined ? (before?.value ?? null) : parseRating(part.value);
      const argument = part.argument ?? before?.argument ?? '';
      const after: Rating = {
        id,
        schemaVersion: 1,
        referenceId: reference.id,
        personId: person.id,
        value,
        argument,
        ratedAt: browserEnv.now(),
      };
      return [{ table: 'ratings', id, after }];
    });
  return (
    <Stack gap="xs">
      <Title order={2} size="h5">
        {t('report.rating')}
      </Title>
      {locked && <Alert color="yellow">{t('reading.locked')}</Alert>}
      <AutosaveField
        key={`${id}:value`}
        name={`${id}:value`}
        label={t('reading.rating')}
        description={t('reading.ratingHelp')}
        stored={own?.value == null ? '' : formatRating(own.value)}
        disabled={locked}
        save={(value) => save({ value })}
      />
      <AutosaveField
        key={`${id}:argument`}
        name={`${id}:argument`}
        label={t('reading.argument')}
        stored={own?.argument ?? ''}
        multiline
        disabled={locked}
        save={(argument) => save({ argument })}
      />
      <EvidenceChips match={(target) => target.type === 'rating' && target.ratingId === id} />
      {others.length > 0 && (
        <Text size="sm">
          {t('reading.others')}:{' '}
          {others
            .map(
              (r) =>
                `${data.persons.find((p) => p.id === r.personId)?.name ?? ''} ${r.value === null ? '–' : formatRating(r.value)}`,
            )
            .join(', ')}
        </Text>
      )}
    </Stack>
  );
}
