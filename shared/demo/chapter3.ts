// What chapters 2 and 3 and the appendices of the published report say of the interventions, as facts in our own words.
import type { Selection } from '../model/selection';

type Answers = Readonly<Record<string, string>>;
export type DemoIntervention = {
  /** How the title in appendix 3 begins; a title of its own where the intervention is not in that appendix. */
  title: string;
  country: string;
  types: Readonly<Record<string, number>>;
  measures: readonly string[];
  conditions: readonly string[];
  answers: Answers;
  selection: { scores: Readonly<Record<string, number>>; outcome: Selection['outcome']; reason: string };
};

export const demoInterventions: readonly DemoIntervention[] = [
  {
    title: 'Välkommen till framtiden',
    country: 'SE',
    types: { guided: 80, person: 20 },
    measures: ['placements', 'durability'],
    conditions: ['execution', 'means'],
    answers: {
      title: 'Välkommen till framtiden (Welkom in de toekomst)',
      place: 'Zweden',
      description:
        'Uitgebreid traject met intensieve taaltraining, stages, beroepstraining en hulp bij het zoeken naar werk. Deelnemers worden aangemoedigd om buiten de eigen buurt te zoeken, zodat zij aan forenzen wennen.',
      scope: 'local',
      target: 'Laagopgeleide vluchtelingen',
      executor: 'Overheidsinstanties in nauwe samenwerking met bedrijven',
      designType: 'Experiment met controlegroep',
      scale: 'project',
      results:
        'Per maand werkt ongeveer 30% van de deelnemers, tegen 15% van de controlegroep. Deelnemers behouden ook meer sociale contacten.',
      elements:
        '- Intensieve taaltraining\n- Stages en beroepstraining\n- Nauwe samenwerking tussen overheid en bedrijven\n- Lage kosten vergeleken met gangbare Zweedse programma’s',
      quantitative: 'Ongeveer 30% aan het werk, tegen 15% in de controlegroep',
      qualitative: 'Meer sociale contacten, gunstig voor de verdere loopbaan',
    },
    selection: {
      scores: { innovative: 3, success: 4, elements: 4, method: 4 },
      outcome: 'chosen',
      reason: 'Sterk effect in een experiment, tegen lage kosten.',
    },
  },
  {
    title: 'Jämställd etablering',
    country: 'SE',
    types: { person: 100 },
    measures: ['placements', 'match'],
    conditions: ['execution'],
    answers: {
      title: 'Jämställd etablering (Gelijke Entree)',
      place: 'Zweden, zestien lokale overheden',
      description:
        'Arbeidstoeleiding met extra aandacht voor vrouwelijke vluchtelingen. Competenties, baanvoorkeuren, ambities, netwerk en hobby’s worden in kaart gebracht; bij grote bedrijven wordt de diversiteit van het personeel geïnventariseerd om te matchen.',
      scope: 'national',
      target: 'Pas gearriveerde vluchtelingen, vooral vrouwen',
      executor: 'Publieke arbeidsvoorziening (Arbetsförmedlingen)',
      start: '2018',
      end: '2021',
      designType: 'Experiment met controlegroep',
      scale: 'programme',
      results:
        'Na vijftien maanden werkt of studeert 37% van de vrouwen en 43% van de mannen, tegen 27% en 33% in de controlegroep.',
      elements:
        '- Actief management dat begeleiders aanmoedigt om vrouwen te werven\n- Informele kwalificaties positief benoemen bij het solliciteren\n- Kostenefficiënt volgens de kosten-batenanalyse',
      quantitative: '37% van de vrouwen en 43% van de mannen, tegen 27% en 33%',
      qualitative: 'Betere match tussen werkzoekende en werkgever',
    },
    selection: {
      scores: { innovative: 4, success: 4, elements: 4, method: 4 },
      outcome: 'chosen',
      reason: 'Matching van twee kanten is nieuw voor Nederland en experimenteel onderbouwd.',
    },
  },
  {
    title: 'Jobbsök',
    country: 'SE',
    types: { output: 100 },
    measures: ['placements'],
    conditions: ['supply'],
    answers: {
      title: 'Jobbsök (Job Search Assistance)',
      place: 'Zweden',
      description:
        'Hulp bij het vinden van werk: vacatures, sollicitatietraining, hulp bij het cv en loopbaanadvies.',
      scope: 'national',
      target: 'Werkzoekenden, onder wie migranten',
      executor: 'Publieke arbeidsvoorziening',
      designType: 'Experiment',
      scale: 'programme',
      results:
        'De werkloosheid daalt sterk in de experimentele groep. Er is ook verdringing: meer werkloosheid in de controlegroep.',
      elements: 'Onderdeel van het actieve arbeidsmarktbeleid in meerdere OESO-landen',
      quantitative: 'Sterke daling van werkloosheid, deels door verdringing',
    },
    selection: {
      scores: { innovative: 1, success: 3, elements: 2, method: 4 },
      outcome: 'reserve',
      reason: 'Goed onderzocht, maar weinig nieuw voor Nederland en met verdringing.',
    },
  },
  {
    title: 'Lov om danskundervisning',
    country: 'DK',
    types: { guided: 100 },
    measures: ['placements', 'pay', 'durability'],
    conditions: ['means', 'duration'],
    answers: {
      title: 'Lov om danskundervisning til voksne udlændinge',
      place: 'Denemarken, alle gemeenten',
      description: 'Taalonderwijs en kennis van cultuur en samenleving, door de gemeente van de woonplaats.',
      scope: 'national',
      target: 'Volwassen nieuwkomers',
      executor: 'Gemeenten',
      start: '1999',
      end: 'ongoing',
      designType: 'Natuurlijk experiment',
      scale: 'policy',
      results:
        'Taaltraining leidt tot meer werk, hogere lonen en minder uitkeringen op de lange termijn. Het effect verschilt naar geslacht, leeftijd en land van herkomst.',
      elements: 'Investeren in taal verdient zich binnen enkele jaren terug',
      quantitative: 'Hogere werkgelegenheid en hogere lonen dan zonder taaltraining',
      qualitative: 'Toegang tot onderwijs en tot banen met veel communicatie',
    },
    selection: {
      scores: { innovative: 1, success: 4, elements: 3, method: 4 },
      outcome: 'not-chosen',
      reason: 'Overtuigend, maar al gangbaar in Nederland.',
    },
  },
  {
    title: 'Integrationsgrunduddannelsen',
    country: 'DK',
    types: { guided: 70, output: 30 },
    measures: ['placements', 'durability'],
    conditions: ['execution', 'supply'],
    answers: {
      title: 'Integrationsgrunduddannelsen (IGU)',
      place: 'Denemarken, meer dan negentig gemeenten',
      description:
        'Vluchtelingen volgen taal- en inburgeringslessen en werken als trainee in de publieke of private sector, met salaris. Werkgevers krijgen een vergoeding.',
      scope: 'national',
      target: 'Vluchtelingen',
      executor: 'Gemeenten, bedrijven en aanbieders van training',
      start: '2016',
      end: '2024',
      designType: 'Survey onder gemeenten en bedrijven',
      scale: 'programme',
      results:
        'De helft van de bedrijven is tevreden over het programma en twee derde over de trainees. Meer dan 70% van gemeenten en bedrijven ziet kwalificaties en taal sterk groeien.',
      elements:
        '- Zorgvuldige analyse van de lokale arbeidsmarkt\n- Goede samenwerking tussen gemeenten en bedrijven',
      quantitative: 'Meer dan negentig gemeenten en rond 880 bedrijven doen mee',
      qualitative: 'Belangrijke opstap naar regulier werk, volgens een ruime meerderheid van gemeenten',
    },
    selection: {
      scores: { innovative: 3, success: 3, elements: 4, method: 1 },
      outcome: 'chosen',
      reason: 'Inburgering door participatie is een ander vertrekpunt dan in Nederland.',
    },
  },
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
