// English texts of full texts that were asked for and are waited for.
import type { nlRequests } from './nl-requests';

export const enRequests: Record<keyof typeof nlRequests, string> = {
  'documents.view': 'What is shown',
  'documents.view.files': 'Files',
  'documents.view.requests': 'Requested',
  'requests.none': 'No report is waited for. Note at a reference without a full text that it was asked for.',
  'requests.help_one': '{{count}} report is waited for. Add the full text when it is there.',
  'requests.help':
    '{{count}} reports are waited for, the oldest request first. Add the full text when it is there.',
  'requests.show': 'To the reports requested',
  'requests.late': 'late',
  'requests.since': 'since {{day}}',
  'requests.from': 'Asked of',
  'requests.askedOn': 'Asked on',
  'requests.expectedOn': 'Answer expected by',
  'requests.remindedOn': 'Reminded on {{day}}',
  'requests.remind': 'Reminded today',
};
