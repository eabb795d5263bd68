// Makes the practice study off the main thread: half a second, and the library that writes its PDFs.
import type { Bundle } from '../../../shared/bundle/bundle';
import { buildPracticeProject } from '../../../shared/demo/practice/practice-project';
import { browserEnv } from '../../lib/env';
import { serveCalls } from '../rpc/serve';

const functions = { build: (): Promise<Bundle> => buildPracticeProject(browserEnv) };
export type PracticeWorker = typeof functions;

serveCalls(functions);
