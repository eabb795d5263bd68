// The data of a reference, field by field: what was mended stands beside what was imported, with who did it and when.
import { Button, Code, Drawer, Group, Select, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReferenceId } from '../../shared/kernel/ids';
import type { Correction } from '../../shared/model/correction';
import { type Reference, referenceLabel } from '../../shared/model/reference';
import { correct, fieldOf } from '../../shared/review/corrected';
import {
  chosenTypes,
  correctable,
  type CorrectableField,
  type FieldForm,
  textOfField,
  valueOfText,
} from '../../shared/review/reference-fields';
import type { BuiltOn } from '../db/session';
import { browserEnv } from '../lib/env';
import { textOr, useText } from '../lib/i18n';
import { useAppStore } from '../store/app.store';
import { useCommit, usePerson, useProject, useProjectData, useSession } from '../store/session';
import { useReferenceTexts } from '../store/use-texts';
import { AutosaveField } from './fields/AutosaveField';
import { useAct } from './use-act';

/** A reference as it was imported, with everything that is stored of it; null while it is read. */
function useImported(id: ReferenceId): { imported: Reference | null; problem: string | null } {
  const session = useSession();
  const [answer, setAnswer] = useState<{ imported: Reference | null; problem: string | null }>({
    imported: null,
    problem: null,
  });
  useEffect(() => {
    let isWanted = true;
    session.wholeReference(id).then(
      (found) => isWanted && setAnswer({ imported: found ?? null, problem: null }),
      (error: unknown) => isWanted && setAnswer({ imported: null, problem: (error as Error).message }),
    );
    return () => {
      isWanted = false;
    };
  }, [session, id]);
  return answer;
}

type Props = { id: ReferenceId; onClose: () => void };

/** The data of a reference in a drawer, to look at and to correct. */
export function ReferenceForm({ id, onClose }: Props) {
  const t = useText();
  const { references } = useProjectData();
  const reference = references.find((r) => r.id === id);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={t('reference.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {reference === undefined ? (
        <Text>{t('reference.gone')}</Text>
      ) : (
        <Fields key={id} reference={reference} />
      )}
    </Drawer>
  );
}

function Fields({ reference }: { reference: Reference }) {
  const t = useText();
  const { imported, problem } = useImported(reference.id);
  const { reference: read, problem: unread } = useReferenceTexts(reference);
  const failure = problem ?? unread;
  if (failure !== null) return <Text role="alert">{t('common.textsUnread', { problem: failure })}</Text>;
  if (imported === null || read === null) return null;
  return (
    <Stack gap="xs" data-testid="reference-form">
      <Text size="sm" fw={600}>
        {referenceLabel(read)}
      </Text>
      <Text size="sm">{t('reference.help')}</Text>
      {correctable.map(([field, form]) => (
        <Field key={field} field={field} form={form} read={read} imported={imported} />
      ))}
      {imported.raw !== null && (
        <details>
          <summary>{t('reference.raw', { format: imported.raw.format })}</summary>
          <Code block>{imported.raw.text}</Code>
        </details>
      )}
    </Stack>
  );
}

type FieldProps = { field: CorrectableField; form: FieldForm; read: Reference; imported: Reference };

function Field({ field, form, read, imported }: FieldProps) {
  const t = useText();
  const commit = useCommit();
  const person = usePerson();
  const act = useAct();
  const { corrections } = useProjectData();
  const { countries } = useProject();
  const language = useAppStore((s) => s.language);
  const { id } = imported;
  const label = t(`field.${field}`);
  const write = (value: unknown, builtOn: BuiltOn): Promise<void> =>
    commit(
      'reference.correct',
      (data) => {
        const before = data.corrections.find((c) => c.id === id) ?? null;
        const who = { by: person.id, at: browserEnv.now() };
        return [{ table: 'corrections', id, after: correct(imported, before, { [field]: value }, who) }];
      },
      builtOn,
    );
  const before = fieldOf(read, field);
  const corrected = corrections.find((c) => c.id === id)?.values[field];
  return (
    <div>
      {form === 'type' ? (
        <Select
          label={label}
          allowDeselect={false}
          data={[...new Set([...chosenTypes, read.csl.type])].map((type) => ({
            value: type,
            label: textOr(t, `type.${type}`, type),
          }))}
          value={read.csl.type}
          onChange={(type) => void act(label, (builtOn) => write(type ?? 'document', builtOn))}
        />
      ) : form === 'country' ? (
        <Select
          label={label}
          clearable
          data={countries.map(({ code, name }) => ({ value: code, label: name[language] }))}
          value={read.country}
          onChange={(code) => void act(label, (builtOn) => write(code, builtOn))}
        />
      ) : (
        <AutosaveField
          place={{ table: 'corrections', id, field }}
          label={form === 'names' || form === 'list' ? t('reference.perLine', { label }) : label}
          multiline={form !== 'line' && form !== 'date'}
          stored={textOfField(read, field, form)}
          save={(text, builtOn) => write(valueOfText(text, form, before), builtOn)}
        />
      )}
      {corrected !== undefined && (
        <Mended
          corrected={corrected}
          was={textOfField(imported, field, form)}
          label={label}
          onBack={() => void act(t('reference.back'), (builtOn) => write(fieldOf(imported, field), builtOn))}
        />
      )}
    </div>
  );
}

type MendedProps = {
  corrected: Correction['values'][string];
  was: string;
  label: string;
  onBack: () => void;
};

/** Who mended a field and when, and what was imported. */
function Mended({ corrected, was, label, onBack }: MendedProps) {
  const t = useText();
  const { persons } = useProjectData();
  const language = useAppStore((s) => s.language);
  const by = persons.find((p) => p.id === corrected.by)?.name ?? '';
  const at = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    corrected.at,
  );
  return (
    <Group gap="xs" align="start" wrap="nowrap" data-mended>
      <Text size="xs">
        {t('reference.mended', { by, at })}{' '}
        {was === '' ? t('reference.wasEmpty') : t('reference.was', { was: was.slice(0, 300) })}
      </Text>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`${t('reference.back')}: ${label}`}
        onClick={onBack}
      >
        {t('reference.back')}
      </Button>
    </Group>
  );
}
