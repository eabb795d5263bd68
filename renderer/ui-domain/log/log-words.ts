// An entry of the log in words: what was changed, of which record, from what to what. Ids become names, moments become
// dates.
import { shownMoment } from '../../../shared/kernel/shown-date';
import { remembered } from '../../../shared/kernel/remembered';
import { type Patch } from '../../../shared/model/change';
import type { Language } from '../../../shared/model/fields';
import type { Correction } from '../../../shared/model/correction';
import { type CslName, formatNames, type Reference } from '../../../shared/model/reference';
import { shownTitle } from '../../../shared/review/site-names';
import { criteriaVersionAt } from '../../../shared/model/project';
import { textOfValue } from '../../../shared/review/reference-fields';
import type { ProjectData } from '../../../shared/model/tables';
import { scaleOf } from '../../../shared/rating/scales';
import { formatRating } from '../../../shared/rating/sms';
import { fieldsOf } from '../../../shared/extraction/answers';
import { type Translate, textOr } from '../../lib/i18n';

/** A changed part of a record, in words. */
export type LogLine = { field: string; from: string; to: string };
/** What one patch did: of which record, and its lines. */
export type LogPart = { record: string; lines: LogLine[] };

// A line shows what was changed, not a whole text.
const MOST = 160;
// Says when, by whom or of what version, which the entry itself says.
const SILENT = new Set([
  // What it is about, which its sentence says.
  'subject',
  'id',
  'schemaVersion',
  'by',
  'at',
  'modifiedAt',
  'ratedAt',
  'decidedAt',
  'durationMs',
  'createdAt',
  // Fingerprints of what was exported.
  'tables',
]);

// Name the version of the criteria, where a project holds the criteria themselves.
const DECIDED = new Set(['decisions', 'confirmations']);

type Names = {
  (id: string): string | undefined;
  /** The version of the criteria that held at a moment. */
  versionAt?: (at: number) => number;
};

/** What a criterion goes by as it stood in one version. */
const codeUnder = (code: string, version: unknown): string => `${code} ${String(version)}`;

/** References by id. Of 100,000 this takes some tens of milliseconds, so once for a list. */
export const referencesById = remembered(
  (references: readonly Reference[]): ReadonlyMap<string, Reference> => {
    const byId = new Map<string, Reference>();
    for (const reference of references) byId.set(reference.id, reference);
    return byId;
  },
);

/** Names of everything that a record can point at by its id. Made once for many entries. */
export function namesOf(data: ProjectData, language: Language): Names {
  const references = referencesById(data.references);
  const project = data.projects[0];
  const names = new Map<string, string>([
    ...data.persons.map((p) => [p.id, p.name] as const),
    ...data.interventions.map((i) => [i.id, i.title] as const),
    ...data.sources.map((s) => [s.id, s.type === 'search' ? s.engine : s.name] as const),
    ...data.documents.map((d) => [d.id, d.fileName] as const),
    ...(project === undefined
      ? []
      : [
          ...project.criteria.map((c) => [c.code, c.label[language]] as const),
          // A decision keeps the words that it was made under.
          ...project.criteriaVersions.flatMap(({ version, criteria }) =>
            criteria.map((c) => [codeUnder(c.code, version), c.label[language]] as const),
          ),
          ...project.colours.map((c) => [c.id, c.label[language]] as const),
          ...project.typology.map((x) => [x.id, x.label[language]] as const),
          ...project.measures.map((x) => [x.id, x.label[language]] as const),
          ...project.conditions.map((x) => [x.id, x.label[language]] as const),
          ...project.selectionCriteria.map((x) => [x.id, x.label[language]] as const),
          ...scaleOf(project).questions.flatMap((q) => [
            [q.id, q.text[language]] as const,
            ...q.answers.map((a) => [a.id, a.label[language]] as const),
          ]),
          ...scaleOf(project).downgrades.map((d) => [d.id, d.label[language]] as const),
          ...fieldsOf(project.template).map((f) => [f.id, f.label[language]] as const),
          ...project.countries.map((c) => [c.code, c.name[language]] as const),
        ]),
  ]);
  const nameOf = (id: string): string | undefined => {
    const reference = references.get(id);
    return reference === undefined ? names.get(id) : shownTitle(data, reference);
  };
  const versionAt = (at: number): number => criteriaVersionAt(project ?? { criteriaVersions: [] }, at);
  return Object.assign(nameOf, { versionAt });
}

/** Of which version of the criteria a record is: one that does not say so, of the one of its moment. */
function versionOf({ criteria, at }: Record<string, unknown>, names: Names): unknown {
  return criteria === undefined && typeof at === 'number' ? names.versionAt?.(at) : criteria;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const HASH = /^[0-9a-f]{64}$/;
const MADE_OF_IDS = /^(?=.*:)(?:\w+:)?[0-9a-f]{8}-[0-9a-f-]{27}(?::[\w-]+)*$/;

/** The record that a patch is about: its own name, or what it belongs to. */
function recordName({ id, before, after }: Patch, names: Names): string {
  const own = names(id);
  if (own !== undefined) return own;
  const record = (after ?? before ?? {}) as Record<string, unknown>;
  for (const key of ['referenceId', 'interventionId', 'documentId', 'name', 'title', 'fileName']) {
    const value = record[key];
    if (typeof value === 'string' && value !== '') return names(value) ?? (UUID.test(value) ? '' : value);
  }
  return namesIn(id, names);
}

/** What an id that is made of others is about, which it begins with. */
const namesIn = (id: string, names: Names): string =>
  id
    .split(':')
    .flatMap((part) => names(part) ?? [])
    .join(' · ');

function isRating(value: unknown): value is Parameters<typeof formatRating>[0] {
  const { type } = (value ?? {}) as { type?: unknown };
  return type === 'level' || type === 'range' || type === 'remark';
}

const isName = (value: unknown): value is CslName =>
  typeof value === 'object' && value !== null && ('family' in value || 'literal' in value);
const isDate = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ('date-parts' in value || ('raw' in value && Object.keys(value).length === 1));

/** A value as one reads it. */
function show(value: unknown, t: Translate, names: Names, language: Language): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return t(value ? 'log.yes' : 'log.no');
  if (typeof value === 'number')
    return value > 1e11 ? shownMoment(value, language) : value.toLocaleString(language);
  if (typeof value === 'string') {
    if (HASH.test(value)) return t('log.file');
    const known = names(value);
    if (known !== undefined) return known.slice(0, MOST);
    if (MADE_OF_IDS.test(value)) return namesIn(value, names).slice(0, MOST) || t('log.gone');
    return UUID.test(value) ? t('log.gone') : textOr(t, `log.value.${value}`, value).slice(0, MOST);
  }
  if (isRating(value)) return formatRating(value);
  if (isName(value)) return formatNames([value]);
  if (isDate(value)) return textOfValue(value, 'date');
  if (Array.isArray(value))
    return value.length > 6
      ? t('log.many', { count: value.length })
      : value
          .map((v) => show(v, t, names, language))
          .join(', ')
          .slice(0, MOST) || '–';
  const { text, nl } = value as { text?: unknown; nl?: unknown };
  if (typeof text === 'string') return show(text, t, names, language);
  if (typeof nl === 'string') return nl.slice(0, MOST);
  return (
    Object.entries(value)
      .filter(([key, v]) => !SILENT.has(key) && v !== null && v !== '')
      .slice(0, 6)
      .map(([key, v]) => `${fieldName(key, t, names)}: ${showPart(key, v, t, names, language)}`)
      .join('; ')
      .slice(0, MOST) || '–'
  );
}

/** A value of a part of a record: types of publications have names. */
const showPart = (key: string, value: unknown, t: Translate, names: Names, language: Language): string => {
  const type = key === 'type' && typeof value === 'string' ? textOr(t, `type.${value}`, '') : '';
  return type === '' ? show(value, t, names, language) : type;
};

// A word within a sentence, unless it is an abbreviation or a brand.
const inSentence = (text: string): string =>
  /^\p{Lu}\p{Ll}+(?!\p{L})/u.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;

/** What a part of a record is called. Parts that the project names itself, such as answers, go by their own names. */
const fieldName = (key: string, t: Translate, names: Names): string => {
  const other = t('log.other');
  const own = textOr(t, `log.field.${key}`, inSentence(textOr(t, `field.${key}`, other)));
  return own === other ? (names(key) ?? other) : own;
};

const isObject = (v: unknown): v is Record<string, unknown> =>
  typeof v === 'object' && v !== null && !Array.isArray(v) && !isRating(v);

/** The parts in which two values differ, down to the first level that has a name of its own. */
function differences(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  say: (key: string, from: unknown, to: unknown) => void,
): void {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [a, b] = [before[key], after[key]];
    if (SILENT.has(key) || JSON.stringify(a) === JSON.stringify(b)) continue;
    // Of an object with many parts, such as answers or the protocol, only those that changed.
    if (isObject(a) && isObject(b)) differences(a, b, say);
    else say(key, a, b);
  }
}

/** The values of a correction by field. */
function valuesOf({ values }: Record<string, unknown>): Record<string, unknown> {
  const fields = Object.entries((values ?? {}) as Correction['values']);
  return Object.fromEntries(fields.map(([field, { value }]) => [field, value]));
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** A patch in words. */
export function describePatch(patch: Patch, t: Translate, names: Names, language: Language): LogPart {
  const lines: LogLine[] = [];
  const record = recordName(patch, names);
  const [before, after] = [patch.before, patch.after].map((r) => (isObject(r) ? r : {})) as [
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  const isNew = Object.keys(before).length === 0;
  const isGone = Object.keys(after).length === 0;
  const isCorrection = patch.table === 'corrections';
  // In a template the project's names come first: its `target` is a field, not what a passage is for.
  const isTemplate = patch.table === 'extractions' || patch.table === 'readings';
  // Of a correction the values, under the names of their fields; who and when is the entry's.
  const [was, is] = isCorrection ? [valuesOf(before), valuesOf(after)] : [before, after];
  differences(was, is, (key, from, to) => {
    // Of a record that is new or gone, what is empty was not filled in; in a correction it was taken away.
    if (!isCorrection && ((isNew && isEmpty(to)) || (isGone && isEmpty(from)))) return;
    const own = key.endsWith('Id')
      ? null
      : ((isTemplate ? names(key) : undefined) ?? fieldName(key, t, names));
    // Where a new record stands among the others says nothing to people.
    if (own === null || (isNew && key === 'sequence')) return;
    // What both had said when it was settled, their own entries say.
    if (isTemplate && key === 'from') return;
    // Of a person it is given to them, and means nothing.
    if (patch.table === 'persons' && key === 'colour') return;
    if (isCorrection && !Object.hasOwn(is, key)) to = t('log.asItWas');
    if (DECIDED.has(patch.table) && key === 'criteria') {
      // Nothing was known of it, as of what was decided in another program: that says nothing here.
      const version = (value: unknown): string =>
        value === 0 ? '–' : showPart(key, value, t, names, language);
      const line = { field: t('log.field.criteriaVersion'), from: version(from), to: version(to) };
      if (line.from !== line.to) lines.push(line);
      return;
    }
    const said = (value: unknown, record: Record<string, unknown>): string => {
      const then =
        key === 'reason' && typeof value === 'string'
          ? names(codeUnder(value, versionOf(record, names)))
          : undefined;
      return then ?? showPart(key, value, t, names, language);
    };
    lines.push({ field: own, from: said(from, before), to: said(to, after) });
  });
  return { record, lines };
}
