// The open project, or null on the list of projects: apart, as fields there ask for it too and need no records.
import { createContext } from 'react';
import type { ProjectSession } from '../db/session';

export const SessionContext = createContext<ProjectSession | null>(null);
