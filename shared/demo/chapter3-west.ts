// Interventions in France, Belgium and Germany, as chapters 2 and 3 and the appendices of the published report have
// them, in our own words.
import type { DemoIntervention } from './demo-intervention';

export const westernInterventions: readonly DemoIntervention[] = [
  {
    title: 'Parcours Hope',
    country: 'FR',
    types: { guided: 100 },
    measures: ['placements', 'durability'],
    conditions: ['supply', 'means'],
    answers: {
      title: 'Parcours HOPE',
      place: 'Frankrijk',
      description:
        'Vluchtelingen krijgen taaltraining en een stage bij werkgevers die personeel zoeken; de overheid zoekt huisvesting dicht bij het werk en begeleidt de inburgering.',
      scope: 'national',
      target: 'Vluchtelingen',
      executor: 'Overheid, opleidingsinstituut AFPA en bedrijven',
      designType: 'Eigen registratie',
      scale: 'programme',
      results: 'Na afloop had 73% van de deelnemers een baan; zes maanden later werkte 56% nog.',
      elements:
        '- De vraag van bedrijven is het uitgangspunt\n- Huisvesting bij het werk\n- Professionele taaltraining en beroepsonderwijs',
      quantitative: '73% een baan na afloop, 56% na zes maanden',
    },
    selection: {
      scores: { innovative: 3, success: 3, elements: 4, method: 1 },
      outcome: 'chosen',
      reason: 'Combinatie van werk, taal en huisvesting is in Nederland zeldzaam.',
    },
  },
  {
    title: 'PIETRA',
    country: 'FR',
    types: { person: 100 },
    measures: ['placements', 'match'],
    conditions: ['execution'],
    answers: {
      title: 'PIETRA',
      place: 'Frankrijk',
      description:
        'Kijkt naar profiel en vaardigheden van deelnemers, helpt bij belemmeringen zoals huisvesting, en inventariseert waar werkgevers personeel nodig hebben.',
      scope: 'local',
      target: 'Vluchtelingen en nieuwkomers',
      start: '2020-12',
      designType: 'Eigen registratie',
      scale: 'project',
      results: 'Van de 219 deelnemers had na afloop 57% een baan.',
      elements: 'Aandacht voor professionele en andere belemmeringen',
      quantitative: '57% van 219 deelnemers',
    },
    selection: {
      scores: { innovative: 2, success: 3, elements: 3, method: 1 },
      outcome: 'reserve',
      reason: 'Veelbelovend, maar klein en nog weinig onderzocht.',
    },
  },
  {
    title: 'Mentoring to Work',
    country: 'BE',
    types: { mentoring: 80, person: 20 },
    measures: ['placements', 'durability', 'match'],
    conditions: ['execution', 'duration'],
    answers: {
      title: 'Mentoring to Work, waaronder Duo for a Job',
      place: 'Vlaanderen en Brussel',
      description:
        'Migranten met een grotere afstand tot de arbeidsmarkt worden gekoppeld aan ervaren mentoren. Zes maanden lang wekelijkse gesprekken van twee tot drie uur.',
      scope: 'regional',
      target: 'Jongvolwassenen met een migratieachtergrond',
      executor: 'Begeleidende organisaties; betaald door stichtingen, bedrijven en subsidies',
      designType: 'Kwalitatief onderzoek en registratie',
      scale: 'programme',
      results:
        'Mentees krijgen advies over cultuur en sector, een professioneel netwerk en hulp bij het solliciteren.',
      elements:
        '- Match tussen mentor en mentee, liefst uit dezelfde sector\n- Duidelijke omkadering door de organisatie\n- Regelmatig contact',
      reports: 'https://annualreport2021.duoforajob.org/BE-NL/onze-mentees.php',
      quantitative:
        'Ruim 70% heeft binnen een jaar een baan, stage of opleiding; de helft een contract van minstens drie maanden',
      qualitative: 'Meer zelfvertrouwen en zelfredzaamheid',
    },
    selection: {
      scores: { innovative: 3, success: 3, elements: 4, method: 1 },
      outcome: 'chosen',
      reason: 'Vlaanderen loopt voorop; de voorwaarden voor een goede match zijn uitgewerkt.',
    },
  },
  {
    title: 'Jobstap',
    country: 'BE',
    types: { community: 70, person: 30 },
    measures: ['match'],
    conditions: ['execution', 'duration'],
    answers: {
      title: 'JOBstap!',
      place: 'België',
      description:
        'Een lerend netwerk van peers onder leiding van professionals, met ervaringsdeskundigen en bezoeken aan bijvoorbeeld een uitzendbureau.',
      scope: 'local',
      target: 'Laaggeletterde anderstaligen',
      executor: 'Centrum voor Taal en Onderwijs en HIVA (onderzoek)',
      designType: 'Impactevaluatie',
      scale: 'project',
      results: 'Betere oriëntatie op de arbeidsmarkt, een concreter plan voor werk en steun van de groep.',
      elements: '- Bouwt op eigen sterktes en keuzes\n- Sociaal netwerk voor informatie en steun',
      qualitative: 'Concreter plan voor werk; steun van de groep',
    },
    selection: {
      scores: { innovative: 4, success: 2, elements: 3, method: 1 },
      outcome: 'chosen',
      reason: 'De deelnemers zijn zelf aan zet; een vorm die in Nederland ontbreekt.',
    },
  },
  {
    title: 'Stark im Beruf',
    country: 'DE',
    types: { community: 70, guided: 30 },
    measures: ['placements'],
    conditions: ['means', 'execution'],
    answers: {
      title: 'Stark im Beruf – Mütter mit Migrationshintergrund steigen ein',
      place: 'Duitsland',
      description:
        'Door de overheid begonnen initiatief dat moeders met een migratieachtergrond beroepskwalificaties en extra taalondersteuning geeft, ook voor knelberoepen zoals de zorg.',
      scope: 'national',
      target: 'Moeders met een migratieachtergrond',
      executor: 'Ministerie voor gezin (BMFSFJ) met lokale projecten',
      designType: 'Toolkit, geen effectonderzoek',
      scale: 'programme',
      results:
        'Van de 16.000 bereikte moeders is een derde naar werk geleid. Er is een toolkit met voorbeelden.',
      elements: 'Knelpunten: te weinig taalcursussen en kinderopvang',
      quantitative: 'Een derde van 16.000 moeders',
    },
    selection: {
      scores: { innovative: 3, success: 3, elements: 2, method: 0 },
      outcome: 'reserve',
      reason: 'Groot bereik, maar zonder effectonderzoek.',
    },
  },
  {
    title: '„Zuwanderung Südosteuropa“',
    country: 'DE',
    types: { community: 100 },
    measures: ['placements'],
    conditions: ['execution'],
    answers: {
      title: 'Zuwanderung Südosteuropa',
      place: 'Noordrijn-Westfalen, Duitsland',
      description:
        'Overheidsfinanciering om immigranten uit Bulgarije en Roemenië op de lokale opleidings- en arbeidsmarkt te brengen; straathoekwerkers zijn loopbaanbegeleider.',
      scope: 'regional',
      target: 'Immigranten uit Bulgarije en Roemenië',
      executor: 'Deelstaat en gemeenten',
      scale: 'project',
      elements: 'Straathoekwerkers als loopbaanbegeleiders',
    },
    selection: {
      scores: { innovative: 4, success: 1, elements: 3, method: 1 },
      outcome: 'chosen',
      reason: 'Straathoekwerkers als loopbaanbegeleider is een nieuw element.',
    },
  },
  {
    title: 'Wege in Arbeit (Ways to Work)',
    country: 'DE',
    types: { output: 100 },
    measures: ['placements'],
    conditions: ['means', 'supply'],
    answers: {
      title: 'Wege in Arbeit',
      place: 'Duitsland',
      description:
        'Werklozen, onder wie migranten, doen werkervaring op in gesubsidieerde banen in de private sector, met training en ondersteuning.',
      target: 'Werklozen, onder wie migranten',
      results: 'Plaatsing in gesubsidieerde banen; training vergroot de kans op regulier werk.',
    },
    selection: {
      scores: { innovative: 1, success: 2, elements: 2, method: 0 },
      outcome: 'not-chosen',
      reason: 'Gesubsidieerd werk is in Nederland bekend.',
    },
  },
];
