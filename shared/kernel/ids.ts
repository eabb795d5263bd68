// Branded record ids. The only place where an id string becomes an id.
declare const brand: unique symbol;

/** A string that the compiler keeps apart from other strings by name. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

export type ProjectId = Brand<string, 'ProjectId'>;
export type PersonId = Brand<string, 'PersonId'>;
export type SourceId = Brand<string, 'SourceId'>;
export type ImportBatchId = Brand<string, 'ImportBatchId'>;
export type ReferenceId = Brand<string, 'ReferenceId'>;
export type DistinctionId = Brand<string, 'DistinctionId'>;
export type DuplicateGroupId = Brand<string, 'DuplicateGroupId'>;
export type DecisionId = Brand<string, 'DecisionId'>;
export type DocumentId = Brand<string, 'DocumentId'>;
export type DismissalId = Brand<string, 'DismissalId'>;
export type AnnotationId = Brand<string, 'AnnotationId'>;
export type InterventionId = Brand<string, 'InterventionId'>;
export type LinkId = Brand<string, 'LinkId'>;
export type ExtractionId = Brand<string, 'ExtractionId'>;
export type ReadingId = Brand<string, 'ReadingId'>;
export type EvidenceId = Brand<string, 'EvidenceId'>;
export type RatingId = Brand<string, 'RatingId'>;
export type ReviewId = Brand<string, 'ReviewId'>;
export type SelectionId = Brand<string, 'SelectionId'>;
export type ContextId = Brand<string, 'ContextId'>;
export type FindingId = Brand<string, 'FindingId'>;
export type CommentId = Brand<string, 'CommentId'>;
export type ResolutionId = Brand<string, 'ResolutionId'>;
export type RetrievalId = Brand<string, 'RetrievalId'>;
export type ProposalId = Brand<string, 'ProposalId'>;
export type LiteratureId = Brand<string, 'LiteratureId'>;
export type ExportId = Brand<string, 'ExportId'>;
export type ConfirmationId = Brand<string, 'ConfirmationId'>;
export type ReportingId = Brand<string, 'ReportingId'>;
export type AppraisalId = Brand<string, 'AppraisalId'>;
export type EffectId = Brand<string, 'EffectId'>;
export type CitationId = Brand<string, 'CitationId'>;
export type TranslationId = Brand<string, 'TranslationId'>;
export type ChangeId = Brand<string, 'ChangeId'>;

/** Clock and randomness, handed in by the host so that shared/ stays deterministic. */
export type Env = {
  /** Milliseconds since the Unix epoch. */
  now: () => number;
  /** Fills and returns the array with random bytes. */
  randomBytes: (n: number) => Uint8Array;
};

const HEX = Array.from({ length: 256 }, (_, b) => b.toString(16).padStart(2, '0'));

// The moment and the counter of the last id that was made with an Env.
const last = new WeakMap<Env, { ms: number; counter: number }>();
const MOST_COUNTED = 0xfff;

/** A moment with twelve bits that count the ids made in it; it never goes back, whatever the clock does. */
function nextMoment(env: Env, random: number): { ms: number; counter: number } {
  const now = env.now();
  const before = last.get(env);
  // Half of the room is left for counting.
  const fresh = random & (MOST_COUNTED >> 1);
  let next = { ms: now, counter: fresh };
  if (before !== undefined && now <= before.ms)
    next =
      before.counter < MOST_COUNTED
        ? { ms: before.ms, counter: before.counter + 1 }
        : { ms: before.ms + 1, counter: fresh };
  last.set(env, next);
  return next;
}

/**
 * Makes a UUIDv7: 48 bits of milliseconds, twelve that count within one, then random bits, so that ids sort in the
 * order in which they were made: a database gives records by id, and sources or correspondents that were made at once
 * keep their order.
 *
 * @see RFC 9562, sections 5.7 and 6.2 (method 1)
 */
export function newId<Id extends string>(env: Env): Id {
  const bytes = env.randomBytes(16);
  const { ms: moment, counter } = nextMoment(env, ((bytes[6] ?? 0) << 8) | (bytes[7] ?? 0));
  let ms = moment;
  for (let i = 5; i >= 0; i--) {
    bytes[i] = ms % 256;
    ms = Math.floor(ms / 256);
  }
  bytes[6] = 0x70 | (counter >> 8);
  bytes[7] = counter & 0xff;
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  let hex = '';
  for (const b of bytes) hex += HEX[b] ?? '';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id;
}

/** When an id was made, in milliseconds since the Unix epoch, as it says itself; null of one that says no moment. */
export function momentOf(id: string): number | null {
  const [, high = '', low = ''] =
    /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/.exec(id) ?? [];
  return high === '' ? null : Number.parseInt(high + low, 16);
}

/**
 * A deterministic {@link Env}: a clock that ticks one millisecond a call and a counting generator. For the
 * demonstration project and tests.
 */
export function fixedEnv(startMs: number): Env {
  let tick = 0;
  let seed = 1;
  return {
    now: () => startMs + tick++,
    randomBytes: (n) =>
      Uint8Array.from({ length: n }, () => {
        // Park and Miller's minimal standard generator: enough to make distinct ids, not for secrets.
        seed = (seed * 48271) % 2147483647;
        return seed & 0xff;
      }),
  };
}
