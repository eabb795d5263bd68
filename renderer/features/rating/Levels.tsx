import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { newId } from '../../../shared/kernel/ids';
import { levelName } from '../../../shared/rating/several';
import { formatRating } from '../../../shared/rating/sms';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useProject } from '../../store/session';
import { EvidenceChips } from '../../ui-domain/EvidenceChips';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { ofReport } from './guided-path';
import { adding, naming, removing } from './level-writes';
import type { OwnRating } from './use-rating';

/** Makes the level of a report the first of two. */
export function MoreLevels({ rating, choose }: { rating: OwnRating; choose: (id: string) => void }) {
  const t = useText();
  const [first, next] = [newId(browserEnv), newId(browserEnv)];
  return (
    <Group>
      <Button
        size="compact-sm"
        variant="subtle"
        disabled={rating.isLocked}
        title={t('rating.severalHelp')}
        onClick={() => {
          choose(first);
          void rating.setLevels(adding(first, next));
        }}
      >
        {t('rating.several')}
      </Button>
    </Group>
  );
}

/** The levels of a report that has several, each a button to go on with it; and what the chosen one is of. */
export function Levels({ rating, choose }: { rating: OwnRating; choose: (id: string) => void }) {
  const t = useText();
  const project = useProject();
  const language = useAppStore((s) => s.language);
  const { levels, level, isLocked } = rating;
  if (level === null) return null;
  return (
    <Stack gap="xs">
      <div role="group" aria-label={t('rating.severalLevels')} className="zeef-level-choice">
        {levels.map((l) => (
          <button key={l.id} type="button" aria-pressed={l.id === level.id} onClick={() => choose(l.id)}>
            <span>{levelName(project, l, language) || t('rating.noAbout')}</span>
            <strong>{l.value === null ? '–' : formatRating(l.value)}</strong>
          </button>
        ))}
      </div>
      <Text size="xs" c="dimmed">
        {t(`method.several.${project.severalLevels}`)}
        {rating.own?.value === null && ` ${t('rating.severalOpen')}`}
      </Text>
      <About rating={rating} />
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          disabled={isLocked}
          onClick={() => {
            const id = newId(browserEnv);
            choose(id);
            void rating.setLevels(adding(id, id));
          }}
        >
          {t('rating.addLevel')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          disabled={isLocked}
          onClick={() => void rating.setLevels(removing(level.id))}
        >
          {t('rating.removeLevel')}
        </Button>
      </Group>
      <EvidenceChips isLocked={isLocked} match={ofReport(rating.id)} />
    </Stack>
  );
}

/** What the chosen level is of: a success measure of the study, an outcome or design in the rater's words, or both. */
function About({ rating }: { rating: OwnRating }) {
  const t = useText();
  const { measures } = useProject();
  const language = useAppStore((s) => s.language);
  const { id, level, isLocked } = rating;
  if (level === null) return null;
  return (
    <Group gap="xs" align="end" grow>
      <Select
        label={t('rating.measure')}
        placeholder={t('rating.noMeasure')}
        clearable
        disabled={isLocked}
        data={measures.map((m) => ({ value: m.id, label: m.label[language] }))}
        value={level.measureId}
        onChange={(measureId) => void rating.setLevels(naming(level.id, { measureId }))}
      />
      <AutosaveField
        place={{ table: 'ratings', id, field: `about${level.id}` }}
        label={t('rating.about')}
        stored={level.about}
        disabled={isLocked}
        save={(about, builtOn) => rating.saveLevels(naming(level.id, { about }), builtOn)}
      />
    </Group>
  );
}
