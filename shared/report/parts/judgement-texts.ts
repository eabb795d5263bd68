// Words of the judgements of reports.
import type { Language } from '../../model/fields';

const nl = {
  title: 'Beoordelingen van rapporten',
  none: 'Er is nog geen rapport beoordeeld.',
  lights: (tool: string) => `Oordelen per rapport: ${tool}`,
  summary: (tool: string) => `Samenvatting van de oordelen: ${tool}`,
  report: 'Rapport',
  overall: 'Totaal',
  level: 'Niveau',
  part: 'Onderdeel',
  differs: 'beoordelaars verschillen',
  settled: 'vastgesteld',
  unnamed: 'meer dan één niveau; nog niet gekozen',
  open: 'nog niet beoordeeld',
  notAsked: 'n.v.t.',
  remark: 'zonder niveau',
  weighted: 'Gewogen naar het gewicht dat bij elk rapport is opgegeven.',
  unweighted: 'Elk rapport telt even zwaar.',
  basis: 'Wat de hoofdonderzoeker vaststelde; anders wat de beoordelaars gelijk hebben.',
  stars: 'Een cijfer in een domein is het aantal punten.',
  range: 'Een bereik is gekleurd naar zijn laagste niveau.',
  of: (n: string, share: string) => `${n} (${share}%)`,
  altLights: (reports: string, columns: string) =>
    `${reports} rapporten bij ${columns}. Dezelfde oordelen staan in de tabel eronder.`,
  altSummary: (parts: string) => `Hoe vaak elk oordeel is gegeven. ${parts}`,
};

const en: typeof nl = {
  title: 'Judgements of reports',
  none: 'No report has been judged yet.',
  lights: (tool) => `Judgements by report: ${tool}`,
  summary: (tool) => `Summary of judgements: ${tool}`,
  report: 'Report',
  overall: 'Overall',
  level: 'Level',
  part: 'Part',
  differs: 'raters differ',
  settled: 'settled',
  unnamed: 'more than one level; not chosen yet',
  open: 'not judged yet',
  notAsked: 'n/a',
  remark: 'without a level',
  weighted: 'Weighted by the weight that was given with each report.',
  unweighted: 'Each report counts equally.',
  basis: 'What the lead researcher settled; otherwise what the raters have alike.',
  stars: 'A number in a domain is its points.',
  range: 'A range has the colour of its lowest level.',
  of: (n, share) => `${n} (${share}%)`,
  altLights: (reports, columns) =>
    `${reports} reports by ${columns}. The same judgements are in the table below.`,
  altSummary: (parts) => `How often each judgement was given. ${parts}`,
};

export const judgementTexts: Record<Language, typeof nl> = { nl, en };
