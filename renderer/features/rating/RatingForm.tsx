import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Reference } from '../../../shared/model/reference';
import { CommandButton } from '../../commands/CommandButton';
import { CommandDesk } from '../../commands/CommandDesk';
import { useText } from '../../lib/i18n';
import { usePerson } from '../../store/session';
import { EvidenceChips } from '../../ui-domain/EvidenceChips';
import { SidesAt } from '../../ui-domain/sides/SidesAt';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { GuideHelp } from '../../ui-domain/GuideHelp';
import { ReturnedNote } from '../../ui-domain/ReturnedNote';
import { ratingCommands } from './commands';
import { supports } from './guided-path';
import { LevelField } from './LevelField';
import { Levels, MoreLevels } from './Levels';
import { LevelStrip } from './LevelStrip';
import { answering, choosing, downgrading } from './rating-writes';
import { RatingWizard } from './RatingWizard';
import { type OwnRating, useRating } from './use-rating';
import { useRatingDesk } from './use-rating-desk';

/**
 * This person's rating: a level, a range or a remark, guided or not, with the argument and its evidence; and what
 * others gave.
 */
export function RatingForm({ reference }: { reference: Reference }) {
  const t = useText();
  const [level, setLevel] = useState<string | null>(null);
  const rating = useRating(reference, level);
  const [isGuided, setGuided] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  const desk = useRatingDesk({ rating, isGuided, setGuided, part });
  const { scale, others, isLocked } = rating;
  const isLead = usePerson().role === 'lead';
  if (isLocked && rating.own === null) return <SignedRating rating={rating} />;
  return (
    <CommandDesk group={ratingCommands} desk={desk} part={part}>
      <Stack gap="xs" ref={part} tabIndex={-1} className="zeef-rating">
        <Group justify="space-between">
          <Group gap={4}>
            <Title order={2} size="h5">
              {t('rating.title', { scale: scale.short })}
            </Title>
            <GuideHelp at="level" />
          </Group>
          <CommandButton
            command={ratingCommands.of.guide}
            size="compact-sm"
            variant={isGuided ? 'light' : 'default'}
            aria-expanded={isGuided}
          />
        </Group>
        {isLocked && <Alert color="yellow">{t('reading.locked')}</Alert>}
        <ReturnedNote type="rating" id={reference.id} />
        <Levels rating={rating} choose={setLevel} />
        {isGuided && (
          <RatingWizard
            scale={scale}
            ratingId={rating.id}
            item={(id) => rating.item(id) ?? id}
            path={rating.path}
            downgrades={rating.given?.downgrades ?? []}
            disabled={isLocked}
            onAnswer={(questionId, answerId) => void rating.choose(answering(questionId, answerId))}
            onDowngrade={(reason, isOn) => void rating.choose(downgrading(reason, isOn))}
          />
        )}
        {/* Who leads is not to rate for oneself first, but to see what was given. */}
        {isLead && <Others text={others} />}
        <LevelStrip
          scale={scale}
          value={rating.given?.value ?? null}
          led={rating.path.level}
          disabled={isLocked}
          onChoose={(level) => void rating.choose(choosing(level))}
        />
        <div data-target={levelTarget(rating)}>
          <LevelField
            key={rating.level?.id ?? ''}
            ratingId={rating.id}
            nameOf={rating.field}
            label={t('rating.level', { scale: scale.short })}
            value={rating.given?.value ?? null}
            disabled={isLocked}
            save={(value, builtOn) => rating.save(() => ({ value }), builtOn)}
          />
        </div>
        {rating.isOverruled && <OverruleReason rating={rating} />}
        <Argument rating={rating} />
        <SidesAt table="ratings" id={rating.id} />
        {rating.level === null && <MoreLevels rating={rating} choose={setLevel} />}
        {!isLead && <Others text={others} />}
      </Stack>
    </CommandDesk>
  );
}

/** What a passage that is marked in the field of the level is evidence for. */
function levelTarget({ item }: OwnRating): string {
  const id = item(null);
  return id === null ? 'level' : `item:${id}`;
}

/** What others gave; nothing where nobody did. */
function Others({ text }: { text: string }) {
  const t = useText();
  if (text === '') return null;
  return (
    <Text size="sm">
      {t('reading.others')}: {text}
    </Text>
  );
}

/** What is signed off, for who gave no rating of their own: there is nothing to press, nor to fill in. */
function SignedRating({ rating: { scale, others, outcome } }: { rating: OwnRating }) {
  const t = useText();
  return (
    <Stack gap="xs" tabIndex={-1} className="zeef-rating">
      <Title order={2} size="h5">
        {t('rating.title', { scale: scale.short })}
      </Title>
      <Alert color="yellow">{t('reading.locked')}</Alert>
      {outcome !== null && (
        <Text size="sm">
          {t('rating.signed')}: <strong>{outcome}</strong>
        </Text>
      )}
      {others !== '' && (
        <Text size="sm">
          {t('rating.by')}: {others}
        </Text>
      )}
    </Stack>
  );
}

/** Why the value differs from what the path leads to. */
function OverruleReason({ rating: { id, field, given, path, isLocked, save } }: { rating: OwnRating }) {
  const t = useText();
  return (
    <AutosaveField
      place={{ table: 'ratings', id, field: field('overrule') }}
      label={t('rating.overrule')}
      description={t('rating.overruleHelp', { level: path.level ?? '' })}
      stored={given?.overruleReason ?? ''}
      disabled={isLocked}
      save={(overruleReason, builtOn) => save(() => ({ overruleReason }), builtOn)}
    />
  );
}

/** The argument of a rating, with the passages that support its level. */
function Argument({ rating }: { rating: OwnRating }) {
  const t = useText();
  const { id, field, given, item, isLocked, save } = rating;
  return (
    <div data-target={levelTarget(rating)}>
      <AutosaveField
        place={{ table: 'ratings', id, field: field('argument') }}
        label={t('reading.argument')}
        stored={given?.argument ?? ''}
        multiline
        disabled={isLocked}
        save={(argument, builtOn) => save(() => ({ argument }), builtOn)}
      />
      <EvidenceChips isLocked={isLocked} match={supports(id, item(null))} />
    </div>
  );
}
