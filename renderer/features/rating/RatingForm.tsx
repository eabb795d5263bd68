import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { emptyRating, type Rating, ratingId } from '../../../shared/model/rating';
import type { Reference } from '../../../shared/model/reference';
import { scaleOf } from '../../../shared/rating/scales';
import { formatRating } from '../../../shared/rating/sms';
import { followPath, isOverruled } from '../../../shared/rating/wizard';
import { isLocked } from '../../../shared/review/lock';
import type { BuiltOn } from '../../db/session';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { useCommit, usePerson, useProject, useProjectData } from '../../store/session';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { ReturnedNote } from '../../ui-domain/ReturnedNote';
import { useAct } from '../../ui-domain/use-act';
import { EvidenceChips } from '../../ui-domain/EvidenceChips';
import { LevelField } from './LevelField';
import { RatingWizard } from './RatingWizard';

type Part = Partial<Pick<Rating, 'value' | 'argument' | 'answers' | 'downgrades' | 'overruleReason'>>;

/** This person's rating: a level, a range or a remark, guided or not, with the argument and its evidence; and what others gave. */
export function RatingForm({ reference }: { reference: Reference }) {
  const t = useText();
  const data = useProjectData();
  const project = useProject();
  const person = usePerson();
  const commit = useCommit();
  const [isGuided, setGuided] = useState(false);
  const scale = scaleOf(project);
  const id = ratingId(reference.id, person.id);
  const own = data.ratings.find((r) => r.id === id);
  const others = data.ratings.filter((r) => r.referenceId === reference.id && r.id !== id);
  const locked = isLocked(data.reviews, 'rating', reference.id);
  const act = useAct();
  const save = (change: (before: Rating) => Part, builtOn: BuiltOn): Promise<void> =>
    commit(
      'rating.save',
      ({ ratings }) => {
        const now = browserEnv.now();
        const before =
          ratings.find((r) => r.id === id) ?? emptyRating(reference.id, person.id, scale.id, now);
        const after: Rating = { ...before, scaleId: scale.id, ...change(before), ratedAt: now };
        return [{ table: 'ratings', id, after }];
      },
      builtOn,
    );
  const choose = (change: (before: Rating) => Part): void =>
    void act(t('rating.title', { scale: scale.short }), (builtOn) => save(change, builtOn));
  const path = followPath(scale, own?.answers ?? {}, own?.downgrades ?? []);
  const overruled = isOverruled(own?.value ?? null, path.level);
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={2} size="h5">
          {t('rating.title', { scale: scale.short })}
        </Title>
        <Button
          size="compact-xs"
          variant={isGuided ? 'light' : 'default'}
          onClick={() => setGuided(!isGuided)}
          aria-expanded={isGuided}
        >
          {t('rating.guided')}
        </Button>
      </Group>
      {locked && <Alert color="yellow">{t('reading.locked')}</Alert>}
      <ReturnedNote type="rating" id={reference.id} />
      {isGuided && (
        <RatingWizard
          scale={scale}
          ratingId={id}
          path={path}
          downgrades={own?.downgrades ?? []}
          disabled={locked}
          onAnswer={(questionId, answerId) =>
            choose((before) => ({ answers: { ...before.answers, [questionId]: answerId } }))
          }
          onDowngrade={(reason, isOn) =>
            choose((before) => ({
              downgrades: [...before.downgrades.filter((d) => d !== reason), ...(isOn ? [reason] : [])],
            }))
          }
          onTake={(level) => choose(() => ({ value: { type: 'level', level }, overruleReason: '' }))}
        />
      )}
      <div data-target="level">
        <LevelField
          ratingId={id}
          label={t('rating.level', { scale: scale.short })}
          value={own?.value ?? null}
          disabled={locked}
          save={(value, builtOn) => save(() => ({ value }), builtOn)}
        />
      </div>
      {overruled && (
        <AutosaveField
          place={{ table: 'ratings', id, field: 'overrule' }}
          label={t('rating.overrule')}
          description={t('rating.overruleHelp', { level: path.level ?? '' })}
          stored={own?.overruleReason ?? ''}
          disabled={locked}
          save={(overruleReason, builtOn) => save(() => ({ overruleReason }), builtOn)}
        />
      )}
      <div data-target="level">
        <AutosaveField
          place={{ table: 'ratings', id, field: 'argument' }}
          label={t('reading.argument')}
          stored={own?.argument ?? ''}
          multiline
          disabled={locked}
          save={(argument, builtOn) => save(() => ({ argument }), builtOn)}
        />
        <EvidenceChips
          isLocked={locked}
          match={(target) => target.type === 'rating' && target.ratingId === id && target.itemId === null}
        />
      </div>
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
