// Reads files with decisions of other programs off the main thread, and matches them with the references of a study.
import type { Tool } from '../../../shared/decisions/decided';
import {
  type DecisionsPlan,
  type DecisionsWanted,
  planDecisions,
} from '../../../shared/decisions/plan-decisions';
import { readDecisions } from '../../../shared/decisions/read-decisions';
import { ok, type Result } from '../../../shared/kernel/result';
import { ProjectReader, type ReadAs } from '../../db/reader';
import { browserEnv } from '../../lib/env';
import { serveCalls } from '../rpc/serve';

export type DecisionsWork = { as: ReadAs; file: File; wanted: DecisionsWanted };
/** `isUnnamed`: the file does not say who decided. */
export type PlannedDecisions = DecisionsPlan & { tool: Tool; records: number; isUnnamed: boolean };

const functions = {
  /** Reads a file and plans what it brings; nothing is written. */
  plan: async ({ as, file, wanted }: DecisionsWork): Promise<Result<PlannedDecisions>> => {
    const read = readDecisions(file.name, new Uint8Array(await file.arrayBuffer()));
    if (!read.ok) return read;
    const { data } = await ProjectReader.during(as, (reader) => reader.moment(as.since));
    const plan = planDecisions(browserEnv, data, read.value, wanted);
    const isUnnamed = read.value.decided.some(({ said }) => said.some((s) => s.reader === null));
    return ok({ ...plan, tool: read.value.tool, records: read.value.records, isUnnamed });
  },
};
export type DecisionsWorker = typeof functions;

serveCalls(functions);
