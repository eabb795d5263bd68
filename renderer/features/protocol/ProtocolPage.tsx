import { Button, Group, Select, Stack, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { newId, type PersonId } from '../../../shared/kernel/ids';
import { stages } from '../../../shared/model/decision';
import type { Person } from '../../../shared/model/people';
import type { CountingRule, Project } from '../../../shared/model/project';
import { requireProject } from '../../../shared/model/tables';
import { setRegistryTitle } from '../../db/projects.repository';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { setPerson } from '../../store/app.store';
import { useCommit, useProject, useProjectData } from '../../store/session';
import { AutosaveField } from '../../ui-domain/AutosaveField';
import { MethodForm } from './MethodForm';

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((l) => l.trim())
    .filter((l) => l !== '');
const yearOrNull = (text: string): number | null => (/^\d{4}$/.test(text.trim()) ? Number(text) : null);

function readCountries(text: string, old: Project['countries']): Project['countries'] {
  return lines(text).flatMap((line) => {
    const [code, nl, en] = line.split(/\s*;\s*/);
    if (code === undefined || !/^[A-Za-z]{2,3}$/.test(code) || nl === undefined) return [];
    const appendixName = old.find((c) => c.code === code.toUpperCase())?.appendixName ?? null;
    return [{ code: code.toUpperCase(), name: { nl, en: en ?? nl }, appendixName }];
  });
}

function readCriteria(text: string, old: Project['criteria']): Project['criteria'] {
  return lines(text).flatMap((line) => {
    const [code, kind, nl, en] = line.split(/\s*;\s*/);
    if (code === undefined || code === '' || (kind !== 'include' && kind !== 'exclude') || nl === undefined)
      return [];
    const same = old.find((c) => c.code === code);
    return [
      {
        code,
        kind,
        label: { nl, en: en ?? nl },
        stages: same?.stages ?? [...stages],
        explanation: same?.explanation ?? { nl: '', en: '' },
      },
    ];
  });
}

/** The protocol of the project; every field saves itself. */
export function ProtocolPage() {
  const t = useText();
  const project = useProject();
  const { persons } = useProjectData();
  const commit = useCommit();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Person['role']>('assistant');
  const save = (part: Partial<Project> | ((now: Project) => Partial<Project>)): Promise<void> =>
    commit('project.save', (data) => {
      const now = requireProject(data);
      const change = typeof part === 'function' ? part(now) : part;
      return [{ table: 'projects', id: project.id, after: { ...now, ...change } }];
    });
  const rule = project.countingRule;
  const saveRule = (part: Partial<CountingRule>): void => void save({ countingRule: { ...rule, ...part } });
  const field = (
    name: string,
    label: string,
    stored: string,
    write: (text: string) => Partial<Project>,
    multiline = true,
  ) => (
    <AutosaveField
      key={name}
      name={`${project.id}:${name}`}
      label={label}
      stored={stored}
      multiline={multiline}
      save={(text) => save(write(text))}
    />
  );
  const addPerson = async (): Promise<void> => {
    const person: Person = {
      id: newId<PersonId>(browserEnv),
      schemaVersion: 1,
      name: name.trim(),
      role,
      colour: 'teal',
      languages: [],
    };
    await commit('person.save', [{ table: 'persons', id: person.id, after: person }]);
    setPerson(person.id);
    setName('');
  };
  return (
    <Stack maw="60rem">
      <Title order={1}>{t('protocol.title')}</Title>
      <AutosaveField
        key="title"
        name={`${project.id}:title`}
        label={t('common.title')}
        stored={project.title}
        save={async (title) => {
          await save({ title });
          await setRegistryTitle(project.id, title);
        }}
      />
      {field('question', t('protocol.question'), project.question, (question) => ({ question }))}
      {field('engines', t('protocol.engines'), project.engines.join('\n'), (text) => ({
        engines: lines(text),
      }))}
      {field('terms', t('protocol.terms'), project.terms.join('\n'), (text) => ({ terms: lines(text) }))}
      <Group grow>
        {field('region', t('protocol.region'), project.region, (region) => ({ region }), false)}
        {field(
          'from',
          t('protocol.from'),
          project.periodFrom?.toString() ?? '',
          (text) => ({ periodFrom: yearOrNull(text) }),
          false,
        )}
        {field(
          'to',
          t('protocol.to'),
          project.periodTo?.toString() ?? '',
          (text) => ({ periodTo: yearOrNull(text) }),
          false,
        )}
      </Group>
      {field(
        'countries',
        t('protocol.countries'),
        project.countries.map((c) => `${c.code}; ${c.name.nl}; ${c.name.en}`).join('\n'),
        (text) => ({
          countries: readCountries(text, project.countries),
        }),
      )}
      {field(
        'criteria',
        t('protocol.criteria'),
        project.criteria.map((c) => `${c.code}; ${c.kind}; ${c.label.nl}; ${c.label.en}`).join('\n'),
        (text) => ({ criteria: readCriteria(text, project.criteria) }),
      )}
      <Title order={2} size="h4">
        {t('protocol.rule')}
      </Title>
      <Group>
        <Select
          label={t('protocol.rule.range')}
          allowDeselect={false}
          value={rule.rangeAt}
          data={[
            { value: 'low', label: t('protocol.rule.low') },
            { value: 'high', label: t('protocol.rule.high') },
          ]}
          onChange={(v) => saveRule({ rangeAt: v === 'high' ? 'high' : 'low' })}
        />
        <Select
          label={t('protocol.rule.zero')}
          allowDeselect={false}
          value={rule.zero}
          data={[
            { value: 'as-1', label: t('protocol.rule.as1') },
            { value: 'omit', label: t('protocol.rule.omit') },
          ]}
          onChange={(v) => saveRule({ zero: v === 'omit' ? 'omit' : 'as-1' })}
        />
        <Select
          label={t('protocol.rule.none')}
          allowDeselect={false}
          value={rule.noLevel}
          data={[
            { value: 'omit', label: t('protocol.rule.omit') },
            { value: 'own-column', label: t('protocol.rule.own') },
          ]}
          onChange={(v) => saveRule({ noLevel: v === 'own-column' ? 'own-column' : 'omit' })}
        />
      </Group>
      <MethodForm save={save} />
      <Title order={2} size="h4">
        {t('protocol.people')}
      </Title>
      {persons.map((p) => (
        <span key={p.id}>
          {p.name} ({t(`role.${p.role}`)})
        </span>
      ))}
      <Group align="end">
        <TextInput label={t('common.name')} value={name} onChange={(e) => setName(e.currentTarget.value)} />
        <Select
          label={t('common.role')}
          allowDeselect={false}
          value={role}
          data={(['assistant', 'lead'] as const).map((r) => ({ value: r, label: t(`role.${r}`) }))}
          onChange={(v) => setRole(v === 'lead' ? 'lead' : 'assistant')}
        />
        <Button disabled={name.trim() === ''} onClick={() => void addPerson()}>
          {t('nav.addPerson')}
        </Button>
      </Group>
    </Stack>
  );
}
