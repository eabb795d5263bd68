// National contexts, and what the expert meetings found, in the practice study.
import type { MeetingFinding } from '../../model/finding';

export const practiceContexts: readonly {
  country: string;
  points: readonly string[];
  standsOut: string;
  government: string;
}[] = [
  {
    country: 'SE',
    points: [
      'Schoollunch is wettelijk gratis; voor ontbijt bestaat geen wet.',
      'Gemeenten bepalen zelf of zij een ontbijt betalen.',
      'Schoolbussen zijn een taak van de gemeente.',
    ],
    standsOut: 'Wie al gratis luncht, vindt een gratis ontbijt minder vreemd.',
    government: 'Gemeenten betalen; het rijk geeft tijdelijke subsidies.',
  },
  {
    country: 'DE',
    points: [
      'Deelstaten gaan over de school, gemeenten over het gebouw en de maaltijden.',
      'Stichtingen betalen vaak de eerste jaren.',
    ],
    standsOut: 'Ontbijt wordt eerder als opvoeding gezien dan als hulp.',
    government: 'De gemeente is drager; lestijd gaat via de deelstaat.',
  },
  {
    country: 'IE',
    points: [
      'Een landelijk programma vergoedt maaltijden op scholen in achterstandsgebieden.',
      'Vervoer naar school is een landelijke regeling met een afstandsgrens.',
    ],
    standsOut: 'De afstandsgrens maakt goed onderzoek mogelijk.',
    government: 'De county voert uit; ouderverenigingen dragen bij.',
  },
];

export const practiceFindings: readonly (Pick<MeetingFinding, 'meeting' | 'kind' | 'text'> & {
  key: string;
})[] = [
  {
    key: 'frukost',
    meeting: 1,
    kind: 'recognised',
    text: 'De lange reistijd is in het noorden van Nederland even groot.',
  },
  { key: 'frukost', meeting: 1, kind: 'new', text: 'Gepensioneerden die met leerlingen serveren.' },
  { key: 'frukost', meeting: 1, kind: 'would-need', text: 'Een keuken per cluster van dorpen.' },
  { key: 'klasse', meeting: 2, kind: 'new', text: 'Ontbijt telt als lestijd.' },
  {
    key: 'klasse',
    meeting: 2,
    kind: 'would-need',
    text: 'Een gesprek met de inspectie over wat lestijd is.',
  },
  {
    key: 'klasse',
    meeting: 2,
    kind: 'who',
    text: 'Schoolbesturen, met een coördinator voor enkele gemeenten.',
  },
  { key: 'club', meeting: 1, kind: 'who', text: 'De gemeente als opdrachtgever van het leerlingenvervoer.' },
  { key: 'club', meeting: 2, kind: 'recognised', text: 'Ouders vragen vooral om opvang vóór school.' },
];
