// English texts of the guide in the app. Exactly the keys of nl-guide.ts.
import type { nlGuide } from './nl-guide';

export const enGuide: Record<keyof typeof nlGuide, string> = {
  'guide.title': 'Guide',
  'guide.chapters': 'Chapters',
  'guide.search': 'Search the guide',
  'guide.text': 'Text of the guide',
  'guide.close': 'Close the guide',
  'guide.noHits': 'Nothing found with these words.',
  'guide.hits_one': '{{count}} place found',
  'guide.hits': '{{count}} places found',
  'guide.failed': 'The guide cannot be loaded ({{reason}}).',
  'guide.help.appraisal': 'Help with appraising with a tool',
  'guide.help.level': 'Help with choosing a level',
  'guide.help.privacy': 'More in the guide',
  'guide.help.review': 'Help with approving, sending back and signing off',
  'guide.help.criteria': 'Help with applying the criteria',
};
