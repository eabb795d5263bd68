// Decisions in EPPI-Reviewer's JSON: sets of codes, and for each reference the codes that it was given. A code of a
// screening set is an include code or an exclude code, whose name says why. What was agreed on is exported.
// Source: exports and readers of them in public repositories; type 10 is include, 11 exclude.
import { z } from 'zod';
import { fail, ok, type Result } from '../kernel/result';
import type { CslItem } from '../model/reference';
import type { Stage } from '../model/decision';
import { parseReferenceFile } from '../import/parse-file';
import type { ParsedReference } from '../import/parsed';
import { type Decided, type DecisionFile, nothingSaid, type Said, stageOf } from './decided';

type Code = {
  AttributeId: number;
  AttributeName: string;
  AttributeType?: string | undefined;
  AttributeTypeId?: number | undefined;
  Attributes?: { AttributesList?: Code[] | undefined } | null | undefined;
};
const codeSchema: z.ZodType<Code> = z.object({
  AttributeId: z.number(),
  AttributeName: z.string(),
  AttributeType: z.string().optional(),
  AttributeTypeId: z.number().optional(),
  Attributes: z.object({ AttributesList: z.array(z.lazy(() => codeSchema)).optional() }).nullish(),
});
const setSchema = z.object({
  SetName: z.string(),
  Attributes: z.object({ AttributesList: z.array(codeSchema).optional() }).nullish(),
});
const given = z.object({ AttributeId: z.number(), AdditionalText: z.string().nullish() });
const text = z.union([z.string(), z.number()]).nullish();
const itemSchema = z.object({
  Title: text,
  Authors: text,
  Year: text,
  DOI: text,
  URL: text,
  Codes: z.array(given).nullish(),
});
const fileSchema = z.object({
  CodeSets: z.array(setSchema),
  References: z.array(itemSchema),
});

/** What a code means for screening. */
type Meaning = { verdict: 'include' | 'exclude'; stage: Stage | null; reason: string };

function verdictOfCode({
  AttributeType = '',
  AttributeTypeId,
  AttributeName,
}: Code): Meaning['verdict'] | null {
  if (AttributeTypeId === 10 || /^include$/i.test(AttributeType)) return 'include';
  if (AttributeTypeId === 11 || /^exclude$/i.test(AttributeType)) return 'exclude';
  if (/^include\b/i.test(AttributeName)) return 'include';
  return /^exclude\b/i.test(AttributeName) ? 'exclude' : null;
}

/** The codes that screen, by their number, with those beneath them. */
function meanings(sets: z.infer<typeof fileSchema>['CodeSets']): Map<number, Meaning> {
  const found = new Map<number, Meaning>();
  const take = (codes: readonly Code[], set: string): void => {
    for (const code of codes) {
      const verdict = verdictOfCode(code);
      const stage = stageOf(code.AttributeName) ?? stageOf(set);
      if (verdict !== null) found.set(code.AttributeId, { verdict, stage, reason: code.AttributeName });
      take(code.Attributes?.AttributesList ?? [], set);
    }
  };
  for (const set of sets) take(set.Attributes?.AttributesList ?? [], set.SetName);
  return found;
}

/** One decision a stage: a code that excludes stands before one that includes. */
function saidOf(codes: readonly z.infer<typeof given>[], meaning: ReadonlyMap<number, Meaning>): Said[] {
  const byStage = new Map<Stage | null, Said>();
  for (const { AttributeId, AdditionalText } of codes) {
    const means = meaning.get(AttributeId);
    if (means === undefined || byStage.get(means.stage)?.verdict === 'exclude') continue;
    const reason = means.verdict === 'exclude' ? means.reason : null;
    byStage.set(means.stage, {
      ...nothingSaid,
      verdict: means.verdict,
      stage: means.stage,
      reason,
      note: (AdditionalText ?? '').trim(),
    });
  }
  return [...byStage.values()];
}

/** A record as the importer of references would read it, so that it is found by the same marks. */
function cslOf({ Title, Authors, Year, DOI, URL }: z.infer<typeof itemSchema>): CslItem {
  const line = (tag: string, value: string | number | null | undefined): string =>
    value === null || value === undefined || value === ''
      ? ''
      : `${tag}  - ${String(value).replace(/\s+/g, ' ')}\n`;
  const authors = String(Authors ?? '')
    .split(';')
    .map((name) => line('AU', name.trim()))
    .join('');
  const ris = `TY  - JOUR\n${line('TI', Title)}${authors}${line('PY', Year)}${line('DO', DOI)}${line('UR', URL)}ER  - \n`;
  const read = parseReferenceFile(new TextEncoder().encode(ris));
  return (
    (read.ok ? read.value.references[0]?.csl : undefined) ?? { type: 'document', title: String(Title ?? '') }
  );
}

// In RIS the codes of a reference stand among its keywords, with the names that screening codes have in EPPI-Reviewer:
// "EXCLUDE on date", "INCLUDE for second opinion", "INCLUDE based on title & abstract".
const SCREENING_CODE =
  /^(?:include|exclude)(?:\s+(?:on|for|based on|because of|at|after)\b.*|\s*[:\u2013-].*)?$/i;

const screeningCodes = ({ csl }: ParsedReference): string[] =>
  (csl.keyword ?? '')
    .split(/[;\n]/)
    .map((word) => word.trim())
    .filter((word) => SCREENING_CODE.test(word));

/** Whether a record has a screening code among its keywords. */
export const isOfEppi = (reference: ParsedReference): boolean => screeningCodes(reference).length > 0;

/** What the codes among the keywords say: one decision a stage; a code that excludes stands before others. */
export function saidInEppiKeywords(reference: ParsedReference): Said[] {
  const byStage = new Map<Stage | null, Said>();
  for (const code of screeningCodes(reference)) {
    const [verdict, stage] = [/^include/i.test(code) ? 'include' : 'exclude', stageOf(code)] as const;
    if (byStage.get(stage)?.verdict === 'exclude') continue;
    byStage.set(stage, { ...nothingSaid, verdict, stage, reason: verdict === 'exclude' ? code : null });
  }
  return [...byStage.values()];
}

/** Whether a text is EPPI-Reviewer's JSON. */
export const isEppi = (head: string): boolean => /^\s*\{/.test(head) && /"CodeSets"\s*:/.test(head);

/** Reads EPPI-Reviewer's JSON. Fails where it is not that. */
export function readEppi(json: string): Result<DecisionFile> {
  let file: ReturnType<typeof fileSchema.safeParse>;
  try {
    file = fileSchema.safeParse(JSON.parse(json));
  } catch {
    // Cut off, or codes within codes deeper than can be followed.
    return fail('unreadable', 'the file is cut off or no JSON');
  }
  if (!file.success)
    return fail('unreadable', 'no EPPI-Reviewer export: CodeSets and References are missing');
  const meaning = meanings(file.data.CodeSets);
  if (meaning.size === 0) return fail('no-decisions', 'no set of codes includes or excludes');
  const decided = file.data.References.map((item, i): Decided => {
    const said = saidOf(item.Codes ?? [], meaning);
    return { record: i + 1, csl: cslOf(item), said };
  });
  return ok({
    tool: 'eppi',
    records: decided.length,
    decided: decided.filter((d) => d.said.length > 0),
    unread: [],
  });
}
