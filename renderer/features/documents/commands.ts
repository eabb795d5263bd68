// What can be done with the documents of a study as a whole.
import { defineCommands } from '../../commands/command';

export type DocumentsDesk = {
  /** Saves the questions about all documents, for any tool or person. */
  saveQuestions: () => void;
  /** Asks for a file of answers, and shows what is found of it. */
  readProposals: () => void;
};

export const documentsCommands = defineCommands<DocumentsDesk>()(
  { id: 'documents', text: 'documents.title', reach: 'page' },
  {
    saveQuestions: { text: 'answers.save', run: (desk) => desk.saveQuestions() },
    readProposals: { text: 'answers.read', run: (desk) => desk.readProposals() },
  },
);
