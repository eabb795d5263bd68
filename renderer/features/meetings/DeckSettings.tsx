import {
  ActionIcon,
  Button,
  Card,
  Group,
  MultiSelect,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type Decks, type FreeSlide, inOrder } from '../../../shared/model/decks';
import type { Intervention } from '../../../shared/model/intervention';
import type { Project } from '../../../shared/model/project';
import type { BuiltOn } from '../../db/session';
import { newId } from '../../../shared/kernel/ids';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useProject, useProjectData } from '../../store/session';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { useAct } from '../../ui-domain/use-act';
import { useSaveProject } from '../../ui-domain/use-save-project';

const decksOf = (project: Project): Decks => project.decks;

function useSaveDecks(): (change: (now: Decks) => Partial<Decks>, builtOn?: BuiltOn) => Promise<void> {
  const save = useSaveProject();
  return (change, builtOn) =>
    save((now) => ({ decks: { ...decksOf(now), ...change(decksOf(now)) } }), builtOn);
}

/**
 * What the slides of a meeting show that is chosen or written by hand: order, examples, the client, slides of one's
 * own.
 */
export function DeckSettings({ meeting }: { meeting: 1 | 2 }) {
  const t = useText();
  const project = useProject();
  const { interventions } = useProjectData();
  const language = useAppStore((s) => s.language);
  const save = useSaveDecks();
  const saveProject = useSaveProject();
  const act = useAct();
  const decks = decksOf(project);
  const [order, examples] =
    meeting === 1 ? (['countries', 'exampleByCountry'] as const) : (['types', 'exampleByType'] as const);
  const all =
    meeting === 1
      ? project.countries.map((c) => ({ value: c.code, label: c.name[language] }))
      : project.typology.map((x) => ({ value: x.id, label: x.label[language] }));
  const belongs = (i: Intervention, key: string): boolean =>
    meeting === 1 ? i.country === key : (i.types[key] ?? 0) > 0;
  return (
    <Card withBorder padding="sm" component="section" aria-label={t('decks.title')} mb="sm">
      <Title order={2} size="h5" mb="xs">
        {t('decks.title')}
      </Title>
      <Stack gap="xs">
        <AutosaveField
          place={{ table: 'projects', id: project.id, field: 'letter.client' }}
          label={t('letter.client')}
          stored={project.letter.client}
          save={(client, builtOn) => saveProject((now) => ({ letter: { ...now.letter, client } }), builtOn)}
        />
        <MultiSelect
          label={t(meeting === 1 ? 'decks.countryOrder' : 'decks.typeOrder')}
          description={t('decks.orderHelp')}
          data={all}
          value={decks[order]}
          onChange={(value) =>
            void act(t('decks.title'), (builtOn) => save(() => ({ [order]: value }), builtOn))
          }
        />
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xs">
          {inOrder(all, (x) => x.value, decks[order]).map(({ value: key, label }) => (
            <MultiSelect
              key={key}
              label={t('decks.examples', { name: label })}
              placeholder={(decks[examples][key] ?? []).length === 0 ? t('decks.highest') : ''}
              searchable
              data={interventions
                .filter((i) => belongs(i, key))
                .map((i) => ({ value: i.id, label: i.title }))}
              value={decks[examples][key] ?? []}
              onChange={(value) =>
                void act(t('decks.title'), (builtOn) =>
                  save((now) => ({ [examples]: { ...now[examples], [key]: value } }), builtOn),
                )
              }
            />
          ))}
        </SimpleGrid>
        <FreeSlides meeting={meeting} places={all} />
      </Stack>
    </Card>
  );
}

type Place = { value: string; label: string };

function FreeSlides({ meeting, places }: { meeting: 1 | 2; places: Place[] }) {
  const t = useText();
  const decks = decksOf(useProject());
  const save = useSaveDecks();
  const act = useAct();
  const own = decks.free.filter((f) => f.deck === meeting);
  return (
    <>
      <Text size="sm" fw={600}>
        {t('decks.free')}
      </Text>
      <Text size="xs" c="dimmed">
        {t('decks.freeHelp')}
      </Text>
      {own.map((slide, n) => (
        <OneSlide key={slide.id} slide={slide} n={n + 1} places={places} />
      ))}
      <Group>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() =>
            void act(t('decks.add'), (builtOn) =>
              save(
                (now) => ({
                  free: [
                    ...now.free,
                    { id: newId(browserEnv), deck: meeting, after: '', title: t('decks.newTitle'), text: '' },
                  ],
                }),
                builtOn,
              ),
            )
          }
        >
          {t('decks.add')}
        </Button>
      </Group>
    </>
  );
}

function OneSlide({ slide, n, places }: { slide: FreeSlide; n: number; places: Place[] }) {
  const t = useText();
  const project = useProject();
  const save = useSaveDecks();
  const act = useAct();
  const change = (part: Partial<FreeSlide>, builtOn: BuiltOn): Promise<void> =>
    save((now) => ({ free: now.free.map((f) => (f.id === slide.id ? { ...f, ...part } : f)) }), builtOn);
  const place = (field: string) =>
    ({ table: 'projects', id: project.id, field: `decks.free.${slide.id}.${field}` }) as const;
  return (
    <Group align="start" wrap="nowrap" role="group" aria-label={t('decks.slide', { n })}>
      <Stack gap={4} style={{ flex: 1 }}>
        <AutosaveField
          place={place('title')}
          label={t('decks.slideTitle')}
          stored={slide.title}
          save={(title, builtOn) => change({ title }, builtOn)}
        />
        <AutosaveField
          place={place('text')}
          label={t('decks.slideText')}
          stored={slide.text}
          multiline
          save={(text, builtOn) => change({ text }, builtOn)}
        />
      </Stack>
      <Select
        label={t('decks.after')}
        clearable
        placeholder={t('decks.atEnd')}
        data={places}
        value={slide.after === '' ? null : slide.after}
        onChange={(value) => void act(t('decks.after'), (builtOn) => change({ after: value ?? '' }, builtOn))}
      />
      <ActionIcon
        mt="1.6rem"
        variant="subtle"
        color="red"
        aria-label={t('decks.remove', { title: slide.title })}
        onClick={() =>
          void act(t('common.delete'), (builtOn) =>
            save((now) => ({ free: now.free.filter((f) => f.id !== slide.id) }), builtOn),
          )
        }
      >
        <IconTrash size={16} />
      </ActionIcon>
    </Group>
  );
}
