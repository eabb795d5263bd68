// The codes of a study for a program of qualitative analysis: fields of the template, items of the scale, criteria and
// colours, each group under a code that holds nothing itself.
import type { Language } from '../../model/fields';
import type { EvidenceTarget } from '../../model/evidence';
import { effectParts } from '../../model/effect';
import type { Project } from '../../model/project';
import { scaleName, scaleOf } from '../../rating/scales';
import { effectWords } from '../../review/effect-words';
import { element, guidOf, textElement } from './element';

type Code = { key: string; name: string; description: string; colour: string | null };
type Group = { key: string; name: string; codes: Code[] };

const GROUPS = {
  nl: { colours: 'Kleuren', criteria: 'Selectiecriteria', effects: 'Effecten' },
  en: { colours: 'Colours', criteria: 'Selection criteria', effects: 'Effects' },
} as const;

const code = (key: string, name: string, description = '', colour: string | null = null): Code => ({
  key,
  name: name.trim() === '' ? key : name,
  description,
  colour,
});

/** What a passage supports, as the key of its code. */
export function keyOfTarget(target: EvidenceTarget): string {
  if (target.type === 'field' || target.type === 'reading') return `field:${target.fieldId}`;
  if (target.type === 'effect') return `effect:${target.part}`;
  if (target.type === 'selection') return `criterion:${target.criterionId}`;
  return target.itemId === null ? 'level' : `item:${target.itemId}`;
}

/** A colour as the schema has one; null for another notation. */
const rgb = (css: string): string | null => (/^#(?:[\da-f]{6}|[\da-f]{3})$/i.test(css) ? css : null);

function groupsOf(project: Project, language: Language): Group[] {
  const scale = scaleOf(project);
  const names = GROUPS[language];
  return [
    ...project.template.sections.map((s) => ({
      key: `section:${s.id}`,
      name: s.label[language],
      codes: s.fields.map((f) => code(`field:${f.id}`, f.label[language], f.help[language])),
    })),
    {
      key: 'scale',
      name: scaleName(scale, language),
      codes: [
        code('level', scale.short),
        ...scale.questions.map((q) => code(`item:${q.id}`, q.text[language], q.help[language])),
        ...scale.downgrades.map((d) => code(`item:${d.id}`, d.label[language], d.help[language])),
      ],
    },
    {
      key: 'criteria',
      name: names.criteria,
      codes: project.selectionCriteria.map((c) => code(`criterion:${c.id}`, c.label[language])),
    },
    {
      key: 'effects',
      name: names.effects,
      codes: effectParts.map((part) => code(`effect:${part}`, effectWords[language].parts[part])),
    },
    {
      key: 'colours',
      name: names.colours,
      codes: project.colours.map((c) => code(`colour:${c.id}`, c.label[language], '', rgb(c.css))),
    },
  ].filter((group) => group.codes.length > 0);
}

/** The book of codes, and the GUID of each code by its key. */
export function codeBook(project: Project, language: Language): { xml: string; guids: Map<string, string> } {
  const guids = new Map<string, string>();
  const one = ({ key, name, description, colour }: Code): string => {
    const guid = guidOf(project.id, 'code', key);
    guids.set(key, guid);
    return element(
      'Code',
      { guid, name, isCodable: true, color: colour },
      textElement('Description', description),
    );
  };
  const groups = groupsOf(project, language).map(({ key, name, codes }) =>
    element(
      'Code',
      { guid: guidOf(project.id, 'codes', key), name: name.trim() === '' ? key : name, isCodable: false },
      codes.map(one).join('\n'),
    ),
  );
  return { xml: element('CodeBook', {}, element('Codes', {}, groups.join('\n'))), guids };
}
