import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { type ChangeId, newId } from '../../../shared/kernel/ids';
import { foldText } from '../../../shared/kernel/text';
import { cueLanguages } from '../../../shared/model/default-cues';
import { defaultConcepts } from '../../../shared/model/default-concepts';
import type { Concept } from '../../../shared/model/project';
import { requireProject } from '../../../shared/model/tables';
import type { BuiltOn } from '../../db/session';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { conceptTerms } from '../../lib/term-lines';
import { useAppStore } from '../../store/app.store';
import { useCommit, useProject } from '../../store/session';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { LinesField } from '../../ui-domain/fields/LinesField';
import { useAct } from '../../ui-domain/use-act';
import { useLedHere } from '../../ui-domain/use-led-here';

type Change = (concepts: readonly Concept[]) => Concept[];

function useSaveConcepts(): (change: Change, builtOn?: BuiltOn) => Promise<void> {
  const commit = useCommit();
  return (change, builtOn) =>
    commit(
      'project.concepts',
      (data) => {
        const now = requireProject(data);
        return [{ table: 'projects', id: now.id, after: { ...now, concepts: change(now.concepts) } }];
      },
      builtOn,
    );
}

/** The lists by which languages are searched, ranked and proposed from together; each opens to be changed. */
export function ConceptsForm() {
  const t = useText();
  const { concepts } = useProject();
  const save = useSaveConcepts();
  const act = useAct();
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState<string | null>(null);
  const found = useMemo(() => {
    const words = foldText(query);
    return concepts.filter((c) => foldText(JSON.stringify([c.label, c.terms])).includes(words));
  }, [concepts, query]);
  const add = async (): Promise<void> => {
    const id = `c-${newId<ChangeId>(browserEnv)}`;
    const name = t('concepts.new');
    await save((all) => [...all, { id, label: { nl: name, en: name }, terms: {} }]);
    setQuery('');
    setOpened(id);
  };
  return (
    <Stack gap="xs" ref={useLedHere('protocol', 'concepts')} tabIndex={-1}>
      <Title order={2} size="h4">
        {t('concepts.title')}
      </Title>
      <Text size="sm">{t('concepts.help')}</Text>
      {concepts.length === 0 ? (
        <Text size="sm">{t('concepts.empty')}</Text>
      ) : (
        <TextInput
          label={t('concepts.find')}
          description={t('concepts.count', { count: concepts.length })}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          maw="24rem"
        />
      )}
      {concepts.length > 0 && found.length === 0 && <Text size="sm">{t('concepts.none')}</Text>}
      {found.map((c) => (
        <ConceptRow
          key={c.id}
          concept={c}
          isOpen={opened === c.id}
          onToggle={(is) => setOpened((now) => (is ? c.id : now === c.id ? null : now))}
        />
      ))}
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={() => void act(t('concepts.add'), add)}>
          {t('concepts.add')}
        </Button>
        {concepts.length === 0 && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => void act(t('concepts.takeDefault'), () => save(() => [...defaultConcepts]))}
          >
            {t('concepts.takeDefault')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

type RowProps = { concept: Concept; isOpen: boolean; onToggle: (isOpen: boolean) => void };

/** One concept: its terms in short, and to be changed when it is opened. */
function ConceptRow({ concept, isOpen, onToggle }: RowProps) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const save = useSaveConcepts();
  const act = useAct();
  const name = concept.label[language] || concept.id;
  return (
    <details open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>
        {name}{' '}
        <Text span size="xs" c="dimmed">
          {cueLanguages
            .flatMap((l) => concept.terms[l]?.[0] ?? [])
            .map((term) => term.replaceAll('*', ''))
            .join(' · ')}
        </Text>
      </summary>
      {isOpen && (
        <Stack gap="xs" mt="xs">
          <Terms concept={concept} />
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            style={{ alignSelf: 'start' }}
            onClick={() =>
              void act(t('kind.project.concepts'), () =>
                save((all) => all.filter((c) => c.id !== concept.id)),
              )
            }
          >
            {t('concepts.remove', { concept: name })}
          </Button>
        </Stack>
      )}
    </details>
  );
}

function Terms({ concept }: { concept: Concept }) {
  const t = useText();
  const project = useProject();
  const save = useSaveConcepts();
  const change =
    (part: (now: Concept) => Partial<Concept>): Change =>
    (all) =>
      all.map((c) => (c.id === concept.id ? { ...c, ...part(c) } : c));
  const place = (field: string) =>
    ({ table: 'projects', id: project.id, field: `concepts.${concept.id}.${field}` }) as const;
  return (
    <>
      <Group grow align="start">
        {(['nl', 'en'] as const).map((l) => (
          <AutosaveField
            key={l}
            place={place(`label.${l}`)}
            label={t(`concepts.${l}`)}
            lang={l}
            stored={concept.label[l]}
            save={(text, builtOn) =>
              save(
                change((now) => ({ label: { ...now.label, [l]: text } })),
                builtOn,
              )
            }
          />
        ))}
      </Group>
      {cueLanguages.map((l) => (
        <LinesField
          key={l}
          place={place(l)}
          label={t(`language.${l}`)}
          stored={concept.terms[l] ?? []}
          format={conceptTerms}
          multiline
          save={(read, builtOn) =>
            save(
              change((now) => ({ terms: { ...now.terms, [l]: read(now.terms[l] ?? []) } })),
              builtOn,
            )
          }
        />
      ))}
    </>
  );
}
