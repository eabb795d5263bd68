// The data of a reference, field by field: what was mended stands beside what was imported, with who did it and when.
import { Button, Code, Drawer, Group, Select, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { shownMoment } from '../../shared/kernel/shown-date';
import type { ReferenceId } from '../../shared/kernel/ids';
import type { Correction } from '../../shared/model/correction';
import type { Reference } from '../../shared/model/reference';
import { correct, fieldOf } from '../../shared/review/corrected';
import { withoutCorrection } from '../../shared/review/merged';
import {
  chosenTypes,
  correctable,
  type CorrectableField,
  type FieldForm,
  textOfField,
  valueOfText,
} from '../../shared/review/reference-fields';
import { twoLines } from '../../shared/review/site-names';
import type { BuiltOn } from '../db/session';
import { browserEnv } from '../lib/env';
import { textOr, useText } from '../lib/i18n';
import { useAppStore } from '../store/app.store';
import { useCommit, usePerson, useProject, useProjectData, useSession } from '../store/session';
import { useReferenceTexts } from '../store/use-texts';
import { AutosaveField } from './fields/AutosaveField';
import { useAct } from './use-act';
import { TwoLines } from './TwoLines';
import { useFormatNames } from './use-formats';

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
  const data = useProjectData();
  const nameOf = useFormatNames();
  const failure = problem ?? unread;
  if (failure !== null) return <Text role="alert">{t('common.textsUnread', { problem: failure })}</Text>;
  if (imported === null || read === null) return null;
  const before = withoutCorrection(data, imported);
  return (
    <Stack gap="xs" data-testid="reference-form">
      <Text size="sm" component="div" fw={600}>
        <TwoLines {...twoLines(data, read)} />
      </Text>
      <Text size="sm">{t(imported.batchId === null ? 'reference.helpOwn' : 'reference.help')}</Text>
      {correctable.map(([field, form]) => (
        <Field key={field} field={field} form={form} read={read} before={before} />
      ))}
      {imported.raw !== null && (
        <details>
          <summary>{t('reference.raw', { format: nameOf(imported.raw.format) })}</summary>
          {/* An abstract is one line of a record. */}
          <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {imported.raw.text}
          </Code>
        </details>
      )}
    </Stack>
  );
}

/** `before`: as it would be read without its correction. */
type FieldProps = { field: CorrectableField; form: FieldForm; read: Reference; before: Reference };

function Field({ field, form, read, before }: FieldProps) {
  const t = useText();
  const commit = useCommit();
  const person = usePerson();
  const act = useAct();
  const { corrections } = useProjectData();
  const { countries } = useProject();
  const language = useAppStore((s) => s.language);
  const { id, batchId } = before;
  const label = t(`field.${field}`);
  const typeName = (type: string): string => textOr(t, `type.${type}`, type);
  const write = (value: unknown, builtOn: BuiltOn): Promise<void> =>
    commit(
      'reference.correct',
      (data) => {
        const known = data.corrections.find((c) => c.id === id) ?? null;
        const who = { by: person.id, at: browserEnv.now() };
        return [{ table: 'corrections', id, after: correct(before, known, { [field]: value }, who) }];
      },
      builtOn,
    );
  const corrected = corrections.find((c) => c.id === id)?.values[field];
  return (
    <div>
      {form === 'type' ? (
        <Select
          label={label}
          allowDeselect={false}
          data={[...new Set([...chosenTypes, read.csl.type])].map((type) => ({
            value: type,
            label: typeName(type),
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
          lang={read.csl.language ?? ''}
          stored={textOfField(read, field, form)}
          save={(text, builtOn) => write(valueOfText(text, form, fieldOf(read, field)), builtOn)}
        />
      )}
      {corrected !== undefined && (
        <Mended
          corrected={corrected}
          was={form === 'type' ? typeName(before.csl.type) : textOfField(before, field, form)}
          isOwn={batchId === null}
          label={label}
          onBack={() => void act(t('reference.back'), (builtOn) => write(fieldOf(before, field), builtOn))}
        />
      )}
    </div>
  );
}

type MendedProps = {
  corrected: Correction['values'][string];
  was: string;
  /** Whether a person wrote the reference down, so that nothing of it was imported. */
  isOwn: boolean;
  label: string;
  onBack: () => void;
};

const MOST = 300;
const cut = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)}…` : text);

/** Who mended a field and when, and what was imported. */
function Mended({ corrected, was, isOwn, label, onBack }: MendedProps) {
  const t = useText();
  const { persons } = useProjectData();
  const language = useAppStore((s) => s.language);
  const by = persons.find((p) => p.id === corrected.by)?.name ?? '';
  const at = shownMoment(corrected.at, language);
  return (
    <Group gap="xs" align="start" justify="space-between" wrap="nowrap" data-mended>
      <Text size="xs">
        {t('reference.mended', { by, at })}{' '}
        {was === ''
          ? t(isOwn ? 'reference.firstEmpty' : 'reference.wasEmpty')
          : t(isOwn ? 'reference.first' : 'reference.was', { was: cut(was) })}
      </Text>
      <Button
        size="compact-sm"
        variant="default"
        style={{ flexShrink: 0 }}
        aria-label={`${t('reference.back')}: ${label}`}
        onClick={onBack}
      >
        {t('reference.back')}
      </Button>
    </Group>
  );
}
