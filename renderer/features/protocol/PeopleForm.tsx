import { Button, Group, Select, Stack, Text, Title, Tooltip } from '@mantine/core';
import { newId, type PersonId } from '../../../shared/kernel/ids';
import { atWork, newPerson, type Person } from '../../../shared/model/people';
import { foldText } from '../../../shared/kernel/text';
import { type BuiltOn } from '../../db/session';
import { browserEnv } from '../../lib/env';
import { focusAfter } from '../../lib/focus-after';
import { useText } from '../../lib/i18n';
import type { Parsed } from '../../store/use-lines';
import { useCommit, usePerson, useProjectData, useSession } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { DraftInput } from '../../ui-domain/fields/DraftInput';
import { ParsedField } from '../../ui-domain/fields/ParsedField';
import { useAct } from '../../ui-domain/use-act';

// As high as a label: a button beside inputs stands level with them, whatever is said beneath.
const BESIDE_INPUT = '1.36rem';

/** Whose button goes, or can do nothing more, is at the field for the next person. */
function toNewPerson(form: Element | null, pressed: Element): void {
  focusAfter(form?.querySelector<HTMLElement>('[data-new-person]'), pressed);
}

const ROLES = ['assistant', 'lead'] as const;

/** Who works on the project: their names and roles, adding somebody, and removing who has done nothing yet. */
export function PeopleForm() {
  const t = useText();
  const { persons } = useProjectData();
  const elsewhere = persons.filter((p) => p.origin !== null);
  return (
    <>
      <Title order={2} size="h4">
        {t('protocol.people')}
      </Title>
      <Stack gap="xs" data-people>
        {atWork(persons).map((p) => (
          <PersonRow key={p.id} person={p} persons={persons} />
        ))}
        <NewPerson persons={persons} />
        {elsewhere.length > 0 && (
          <Text size="sm">{t('protocol.elsewhere', { names: elsewhere.map((p) => p.name).join(', ') })}</Text>
        )}
        <Text size="sm" c="dimmed">
          {t('protocol.oneMachine')}
        </Text>
      </Stack>
    </>
  );
}

/** Whether another person has this name: two of one name cannot be told apart in any list. */
const isTaken = (name: string, persons: readonly Person[], own: PersonId | null): boolean =>
  persons.some((p) => p.id !== own && foldText(p.name) === foldText(name));

function PersonRow({ person, persons }: { person: Person; persons: readonly Person[] }) {
  const t = useText();
  const session = useSession();
  const commit = useCommit();
  const act = useAct();
  const isLead = usePerson().role === 'lead';
  const isLastLead = person.role === 'lead' && persons.filter((p) => p.role === 'lead').length === 1;
  const change = (part: Partial<Person>, builtOn: BuiltOn): Promise<void> =>
    commit(
      'person.save',
      (data) =>
        data.persons
          .filter((p) => p.id === person.id)
          .map((p) => ({ table: 'persons', id: p.id, after: { ...p, ...part } })),
      builtOn,
    );
  const parse = (text: string): Parsed<string, 'empty' | 'taken'> => {
    const name = text.trim();
    if (name === '') return { missing: 'empty' };
    return isTaken(name, persons, person.id) ? { missing: 'taken' } : { value: name };
  };
  const why = !isLead
    ? t('undo.only-lead')
    : isLastLead
      ? t('undo.last-lead')
      : session.hasWork(person.id)
        ? t('undo.has-work')
        : null;
  const remove = (builtOn: BuiltOn): Promise<void> =>
    commit(
      'person.remove',
      (data) => [
        ...data.projects.map((project) => ({
          table: 'projects' as const,
          id: project.id,
          after: { ...project, screening: withoutScreener(project.screening, person.id) },
        })),
        { table: 'persons' as const, id: person.id, after: null },
      ],
      builtOn,
    );
  return (
    <Group align="start" data-person={person.id}>
      <ParsedField
        place={{ table: 'persons', id: person.id, field: 'name' }}
        label={t('common.name')}
        stored={person.name}
        parse={parse}
        explain={(missing) => t(`protocol.name.${missing}`)}
        save={(name, builtOn) => change({ name }, builtOn)}
      />
      <Select
        label={t('common.role')}
        allowDeselect={false}
        disabled={!isLead || isLastLead}
        description={isLastLead ? t('undo.last-lead') : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={person.role}
        data={ROLES.map((r) => ({ value: r, label: t(`role.${r}`) }))}
        onChange={(value) =>
          void act(t('common.role'), (builtOn) =>
            change({ role: value === 'lead' ? 'lead' : 'assistant' }, builtOn),
          )
        }
      />
      <Tooltip label={why} disabled={why === null}>
        <Button
          variant="default"
          mt={BESIDE_INPUT}
          aria-label={t('protocol.removePerson', { name: person.name })}
          aria-disabled={why !== null}
          data-disabled={why !== null}
          onClick={(event) => {
            const pressed = event.currentTarget;
            const form = pressed.closest('[data-people]');
            if (why === null)
              void act(t('protocol.removePerson', { name: person.name }), remove).then((isDone) => {
                if (isDone) toNewPerson(form, pressed);
              });
          }}
        >
          {t('common.delete')}
        </Button>
      </Tooltip>
    </Group>
  );
}

type Screening = ReturnType<typeof useProjectData>['projects'][number]['screening'];

function withoutScreener(screening: Screening, id: PersonId): Screening {
  const without = (stage: Screening['stages']['full-text']): Screening['stages']['full-text'] => ({
    ...stage,
    screenerIds: stage.screenerIds.filter((s) => s !== id),
  });
  const { 'title-abstract': first, 'full-text': second } = screening.stages;
  return { ...screening, stages: { 'title-abstract': without(first), 'full-text': without(second) } };
}

function NewPerson({ persons }: { persons: readonly Person[] }) {
  const t = useText();
  const commit = useCommit();
  const act = useAct();
  const isLead = usePerson().role === 'lead';
  const name = useDraft('persons:new', 'name');
  const role = useDraft('persons:new', 'role', 'assistant');
  const isTwice = name.text.trim() !== '' && isTaken(name.text.trim(), persons, null);
  const add = async (): Promise<void> => {
    const person = newPerson({
      id: newId<PersonId>(browserEnv),
      name: name.text.trim(),
      role: role.text === 'lead' && isLead ? 'lead' : 'assistant',
      colour: 'teal',
    });
    await commit('person.save', [{ table: 'persons', id: person.id, after: person }]);
    name.clear();
    role.clear();
  };
  return (
    <Group align="start">
      <DraftInput
        data-new-person
        label={t('protocol.newPerson')}
        draft={name}
        error={isTwice ? t('protocol.name.taken') : null}
      />
      <Select
        label={t('protocol.newRole')}
        allowDeselect={false}
        value={isLead ? role.text : 'assistant'}
        data={ROLES.filter((r) => isLead || r === 'assistant').map((r) => ({
          value: r,
          label: t(`role.${r}`),
        }))}
        onChange={(value) => role.change(value ?? 'assistant')}
      />
      <Button
        mt={BESIDE_INPUT}
        disabled={name.text.trim() === '' || isTwice}
        onClick={(event) => {
          const pressed = event.currentTarget;
          const form = pressed.closest('[data-people]');
          void act(t('nav.addPerson'), add).then((isDone) => {
            if (isDone) toNewPerson(form, pressed);
          });
        }}
      >
        {t('nav.addPerson')}
      </Button>
    </Group>
  );
}
