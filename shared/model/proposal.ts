// An answer that was proposed from outside, with the passage that it quotes and whose it is.
import { z } from 'zod';
import type { DocumentId, InterventionId, PersonId, ProposalId } from '../kernel/ids';
import { textPlaceSchema } from './annotation';
import { sha256 } from './document';
import { epochMs, idSchema } from './fields';
import { whole } from './merge-rule';
import { defineRecord, type New } from './record';

const VERSION = 10;

export const proposalSchema = z.object({
  id: idSchema<ProposalId>(),
  schemaVersion: z.literal(VERSION),
  documentId: idSchema<DocumentId>(),
  /** Hash of the file that the quotation was looked up in. */
  fileSha256: sha256,
  /** What it answers: `field:<id>`, `item:<id>` of the scale, `level`, or `appraisal:<tool>:<id>`. */
  target: z.string().min(1),
  /** Whose field it is; null for what is asked of the report, or where the report had no intervention yet. */
  interventionId: idSchema<InterventionId>().nullable(),
  /** As an answer is stored: text or ids of options, and rows of a group. Empty where only a passage is proposed. */
  answer: z.object({ text: z.string(), rows: z.array(z.record(z.string(), z.string())) }),
  /** As it was given. */
  quotation: z.string(),
  /** Where it stands in the file, as it stands there; null where it does not: then it is never shown as a passage. */
  place: z
    .object({
      corpus: z.string(),
      start: textPlaceSchema,
      end: textPlaceSchema,
      pageLabel: z.string(),
      text: z.string(),
      /** How often the very text stands in the file. */
      times: z.number().int().positive(),
    })
    .nullable(),
  /** Why it was not found; null where it was. `near`: what stands there that is most like it, or empty. */
  missing: z
    .object({ why: z.enum(['no-text', 'unclear', 'differs', 'absent']), near: z.string() })
    .nullable(),
  /** The tool or the person that proposed it. */
  origin: z.string().min(1),
  state: z.enum(['open', 'accepted', 'dismissed']),
  /** Who accepted or dismissed it; null while it is open. */
  by: idSchema<PersonId>().nullable(),
  /** When it came in, was accepted or dismissed. */
  at: epochMs,
});
export type Proposal = z.infer<typeof proposalSchema>;

/** A proposal that nobody has looked at yet. */
export function newProposal(fields: New<Proposal, 'state' | 'by'>): Proposal {
  return { schemaVersion: VERSION, state: 'open', by: null, ...fields };
}

/** Answers that were proposed from outside. */
export const proposalRecord = defineRecord({
  table: 'proposals',
  since: 10,
  version: VERSION,
  schema: proposalSchema,
  merge: whole('state'),
  names: (r) => [
    ['documents', r.documentId],
    ['interventions', r.interventionId],
    ['persons', r.by],
  ],
});
