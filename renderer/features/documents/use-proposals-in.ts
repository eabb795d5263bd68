// Reads a file of answers, looks up what they quote, and takes over what was found.
import { useRef, useState } from 'react';
import type { Write } from '../../../shared/change/commit';
import type { ProjectData } from '../../../shared/model/tables';
import { isOnScale, raterWrites } from '../../../shared/proposals/as-rater';
import { matchAnswers, planProposals, type Refused } from '../../../shared/proposals/plan-proposals';
import { type LineProblem, readAnswers } from '../../../shared/proposals/read-answers';
import { browserEnv } from '../../lib/env';
import { useCommit, useProjectData } from '../../store/session';
import { documentCalls, fileKey } from '../../workers/documents/client';

/** What was asked with a file: whose answers, and whether they count as a rater's. */
export type Asked = { origin: string; asRater: boolean };
/** A quotation that was not found. */
export type Missing = { line: number; quotation: string; why: string; near: string };
export type Plan = {
  writes: Write[];
  found: number;
  missing: Missing[];
  refused: (Refused | LineProblem)[];
  unanswered: number;
  already: number;
  rated: number;
};
export type ProposalsIn =
  | { status: 'asking' }
  | { status: 'looking'; done: number; total: number }
  | { status: 'planned'; plan: Plan };

/** Reads and looks up; `tell` says how many of the documents are done. */
async function planOf(
  data: ProjectData,
  file: File,
  { origin, asRater }: Asked,
  tell: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Plan> {
  const read = readAnswers(await file.text());
  const { matched, refused } = matchAnswers(data, read.answers);
  const total = new Set(matched.map((m) => m.document.id)).size;
  let done = 0;
  const projectId = data.projects[0]?.id;
  const plan = await planProposals(
    data,
    matched,
    async ({ sha256 }, wanted) => {
      signal.throwIfAborted();
      tell(done++, total);
      if (projectId === undefined) return null;
      const asked = { key: fileKey(projectId, sha256), wanted };
      return await documentCalls()
        .call('lookUp', asked, { signal })
        .catch(() => {
          signal.throwIfAborted();
          return null;
        });
    },
    { origin, env: browserEnv, isRated: (answer) => asRater && isOnScale(answer) },
  );
  const rater = asRater ? raterWrites(data, matched, origin, browserEnv.now()) : { writes: [], rated: 0 };
  const missing = plan.proposals.flatMap(({ line, proposal: { quotation, missing: m } }) =>
    m === null ? [] : [{ line, quotation, ...m }],
  );
  return {
    writes: [
      ...plan.proposals.map(({ proposal: p }): Write => ({ table: 'proposals', id: p.id, after: p })),
      ...rater.writes,
    ],
    found: plan.proposals.length - missing.length,
    missing,
    refused: [...read.problems, ...refused, ...plan.refused].sort((a, b) => a.line - b.line),
    unanswered: read.unanswered,
    already: plan.already,
    rated: rater.rated,
  };
}

/** State and actions of bringing in one file. */
export function useProposalsIn(file: File): {
  state: ProposalsIn;
  lookUp: (asked: Asked) => Promise<void>;
  take: (plan: Plan) => Promise<void>;
  stop: () => void;
} {
  const data = useProjectData();
  const commit = useCommit();
  const [state, setState] = useState<ProposalsIn>({ status: 'asking' });
  const running = useRef<AbortController | null>(null);
  const lookUp = async (asked: Asked): Promise<void> => {
    const { signal } = (running.current = new AbortController());
    setState({ status: 'looking', done: 0, total: 0 });
    const tell = (done: number, total: number): void => setState({ status: 'looking', done, total });
    try {
      setState({ status: 'planned', plan: await planOf(data, file, asked, tell, signal) });
    } catch (error) {
      setState({ status: 'asking' });
      if (!signal.aborted) throw error;
    }
  };
  const take = ({ writes }: Plan): Promise<void> => commit('proposals.import', writes);
  return { state, lookUp, take, stop: () => running.current?.abort() };
}
