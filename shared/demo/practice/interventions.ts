// The eight interventions of the practice study: templates (some incomplete), types, and what the lead made of them.
import type { Selection } from '../../model/selection';

export type PracticeIntervention = {
  key: string;
  title: string;
  country: string;
  types: Readonly<Record<string, number>>;
  measures: readonly string[];
  conditions: readonly string[];
  /** Keys of the reports that it is known from. */
  reports: readonly string[];
  answers: Readonly<Record<string, string>>;
  selection?: {
    scores: Readonly<Record<string, readonly [score: number, argument: string]>>;
    outcome: Selection['outcome'];
    reason: string;
  };
};

export const practiceInterventions: readonly PracticeIntervention[] = [
  {
    key: 'frukost',
    title: 'Frukost för alla (Ontbijt voor iedereen)',
    country: 'SE',
    types: { canteen: 60, village: 40 },
    measures: ['attendance', 'lateness', 'learning'],
    conditions: ['people', 'transport', 'kitchen'],
    reports: ['frukost-for-alla', 'frukost-long-term'],
    answers: {
      title: 'Frukost för alla (Ontbijt voor iedereen)',
      place: 'Zweden, gemeente Norrvik',
      description:
        'Gratis ontbijt in twaalf scholen, om 7.15 uur, met pap, brood, fruit en melk. Eén medewerker en vier vrijwilligers per ochtend; oudere leerlingen en gepensioneerden serveren.',
      scope: 'local',
      target: 'Alle leerlingen van groep 1 tot en met 6, ongeacht het inkomen van de ouders',
      executor: 'Gemeente Norrvik, met de scholen',
      start: '2018',
      end: '2024',
      designType: 'Experiment met loting',
      designDescription:
        '640 gezinnen lootten om een plaats; verzuim en lezen zijn gemeten vóór, na één en na twee jaar.',
      scale: 'project',
      results:
        'Na twee schooljaren was het verzuim 3,1 dagen per leerling per jaar lager dan op de wachtlijst.',
      elements:
        '- Een volwassene die elke dag de deur opent\n- Vervoer dat op het ontbijt is afgestemd\n- Een keuken die dorpen delen',
      reports: 'Dahlin en Sandell (2021); Sandell en Hartley (2024)',
      quantitative: 'Het deel dat elke dag op tijd was steeg van 64 naar 81 procent.',
      qualitative: 'Rustiger ochtenden; jonge kinderen leerden oudere kennen.',
    },
    selection: {
      scores: {
        innovative: [4, 'Leerlingen en gepensioneerden serveren samen: in Nederland niet bekend.'],
        success: [4, 'Duidelijk minder verzuim.'],
        elements: [4, 'De voorwaarden zijn beschreven en begroot.'],
        method: [4, 'Loting, weinig uitval.'],
      },
      outcome: 'chosen',
      reason: 'Sterk onderzocht, nieuw van vorm en betaalbaar.',
    },
  },
  {
    key: 'kassen',
    title: 'Frukostkassen (De ontbijttas)',
    country: 'SE',
    types: { handout: 100 },
    measures: ['lateness'],
    conditions: ['money'],
    reports: ['frukostkassen'],
    answers: {
      title: 'Frukostkassen (De ontbijttas)',
      place: 'Zweden, gemeente Älvhult',
      description: 'Elke maandag een tas met ontbijt voor de week, mee naar huis.',
      target: 'Alle leerlingen',
      start: '2016',
      results: 'Te laat komen daalde met een kwart.',
    },
  },
  {
    key: 'klasse',
    title: 'Guten-Morgen-Klasse (Goedemorgenklas)',
    country: 'DE',
    types: { classroom: 90, village: 10 },
    measures: ['attendance', 'learning'],
    conditions: ['people', 'money'],
    reports: ['guten-morgen-klasse', 'guten-morgen-kosten'],
    answers: {
      title: 'Guten-Morgen-Klasse (Goedemorgenklas)',
      place: 'Duitsland, Amt Steinbach (acht gemeenten)',
      description:
        'Ontbijt in het eerste kwartier van de les, aan de eigen tafel, met de leerkracht. Ouders snijden om beurten fruit en brood. Het telt als lestijd.',
      scope: 'regional',
      target: 'Alle leerlingen van klas 1 tot en met 4, zonder aanvraag',
      executor: 'Amt Steinbach, met een coördinator voor een halve baan',
      start: '2017',
      end: 'ongoing',
      designType: 'Quasi-experiment met matching',
      designDescription:
        '410 kinderen naast 410 kinderen uit buurgemeenten met dezelfde kenmerken; gecontroleerd voor opleiding van ouders, klas en jaar.',
      scale: 'programme',
      results:
        'Na 24 maanden waren er 2,2 verzuimdagen minder dan in de vergelijkingsgroep; geen verschil in cijfers.',
      elements: '- Vaste tijden\n- Iemand die inkoopt\n- Ouders die meepraten',
      quantitative: 'Verzuim van 9,8 naar 7,4 dagen, tegen 9,7 naar 9,6.',
      qualitative: 'Taken werden gemiddeld zes minuten langer zonder onderbreking gemaakt.',
    },
    selection: {
      scores: {
        innovative: [4, 'Ontbijt als lestijd.'],
        success: [3, 'Minder verzuim, geen betere cijfers.'],
        elements: [4, ''],
        method: [3, 'Matching met controle.'],
      },
      outcome: 'chosen',
      reason: 'Past bij kleine scholen zonder eetzaal.',
    },
  },
  {
    key: 'paten',
    title: 'Brotzeit-Paten (Ontbijtpeters)',
    country: 'DE',
    types: { village: 100 },
    measures: ['wellbeing'],
    conditions: ['people'],
    reports: ['brotzeit-paten'],
    answers: {
      title: 'Brotzeit-Paten (Ontbijtpeters)',
      place: 'Duitsland, Kleinrode',
      description: 'Eén keer per week ontbijt een kind met een vrijwilliger uit het dorp.',
      scope: 'local',
      target: 'Kinderen die mee willen doen',
      executor: 'Gemeente Kleinrode',
      start: '2015',
      end: '2017',
      designType: 'Gesprekken en een enquête achteraf',
      scale: 'project',
      results: 'Kinderen en vrijwilligers zijn tevreden; een effect is niet gemeten.',
      qualitative: 'Vriendschappen tussen oud en jong.',
    },
    selection: {
      scores: {
        innovative: [2, ''],
        success: [1, 'Alleen tevredenheid.'],
        elements: [2, ''],
        method: [1, 'Eén meting.'],
      },
      outcome: 'not-chosen',
      reason: 'Sympathiek, maar zonder bewijs van een effect.',
    },
  },
  {
    key: 'solidaire',
    title: 'Petit-déjeuner solidaire (Solidair ontbijt)',
    country: 'FR',
    types: { canteen: 70, village: 30 },
    measures: ['attendance', 'lateness'],
    conditions: ['transport', 'kitchen', 'people'],
    reports: ['petit-dejeuner-solidaire'],
    answers: {
      title: 'Petit-déjeuner solidaire (Solidair ontbijt)',
      place: 'Frankrijk, Val-des-Ormes',
      description:
        'Ontbijt in negen scholen, waarvoor gezinnen naar draagkracht betalen: van nul tot één euro.',
      scope: 'regional',
      target: 'Kinderen van 3 tot 11 jaar van wie de ouders vroeg werken of ver weg wonen',
      executor: 'Gemeenten samen, met een oudervereniging',
      start: '2016',
      end: 'ongoing',
      designType: 'Difference-in-differences',
      scale: 'project',
      results: 'Het verzuim daalde met twee halve dagen meer dan in het buurkanton.',
      elements: '- Een bus die vroeg genoeg aankomt\n- Een gezamenlijke keuken\n- Een bekend gezicht',
    },
    selection: {
      scores: {
        innovative: [3, 'Betalen naar draagkracht, per maand in een envelop.'],
        success: [3, ''],
        elements: [3, ''],
      },
      outcome: 'reserve',
      reason: 'Wacht op overeenstemming over het niveau.',
    },
  },
  {
    key: 'table',
    title: 'La table du matin (De ochtendtafel)',
    country: 'FR',
    types: { village: 100 },
    measures: ['lateness'],
    conditions: ['people'],
    reports: ['table-du-matin'],
    answers: {
      title: 'La table du matin (De ochtendtafel)',
      place: 'Frankrijk, Saint-Aubry',
      target: 'Leerlingen van één school',
      executor: 'Ouders, om beurten',
    },
  },
  {
    key: 'ontbijtklas',
    title: 'De Ontbijtklas',
    country: 'BE',
    types: { classroom: 80, village: 20 },
    measures: ['lateness', 'wellbeing'],
    conditions: ['transport', 'money'],
    reports: ['ontbijtklas', 'ontbijt-overzicht'],
    answers: {
      title: 'De Ontbijtklas',
      place: 'België, Vaardegem',
      description: 'Leerlingen eten een kwartier voor de eerste les samen in het eigen lokaal.',
      scope: 'local',
      target: 'Alle leerlingen van drie basisscholen, met voorrang voor wie met de bus komt',
      executor: 'De gemeente, met ouders en een bakker',
      start: '2019',
      end: 'ongoing',
      designType: 'Voor- en nameting met één school ernaast',
      scale: 'project',
      results: 'Te laat komen daalde van achttien naar twaalf keer per week per honderd leerlingen.',
      elements: '- Brood van de vorige dag\n- Een kwartier dat als lestijd telt\n- Vervoer',
      quantitative: 'Twaalf tegen achttien keer te laat per honderd leerlingen per week.',
      qualitative: 'Het eerste uur verloopt rustiger.',
    },
    selection: {
      scores: { innovative: [3, ''], success: [2, ''] },
      outcome: 'open',
      reason: '',
    },
  },
  {
    key: 'club',
    title: 'Morning Club',
    country: 'IE',
    types: { canteen: 80, village: 20 },
    measures: ['attendance', 'wellbeing'],
    conditions: ['transport', 'money', 'kitchen'],
    reports: ['morning-club', 'morning-club-process'],
    answers: {
      title: 'Morning Club',
      place: 'Ierland, county Ballycorran',
      description:
        'Ontbijt, hulp bij huiswerk en een uur opvang vóór school in zeventien scholen, met een bus die eerder rijdt.',
      scope: 'regional',
      target: 'Kinderen van 4 tot 12 jaar die meer dan drie kilometer van school wonen',
      executor: 'De county, met ouderverenigingen',
      start: '2015',
      end: 'ongoing',
      designType: 'Regression discontinuity',
      designDescription:
        'Kinderen net binnen en net buiten de grens van drie kilometer, twee jaar voor tot drie jaar na de start.',
      scale: 'programme',
      results: 'Net voorbij de grens steeg de aanwezigheid met 2,4 dagen per jaar.',
      elements: '- Bus, uur en maaltijd samen gepland\n- Een gedeelde kok',
      quantitative: '63% deed mee; 2,4 dagen per jaar meer aanwezig.',
      qualitative: 'Ouders waarderen het uur meer dan de maaltijd.',
    },
    selection: {
      scores: {
        innovative: [4, 'De bus hoort bij de regeling.'],
        success: [3, ''],
        elements: [4, ''],
        method: [3, ''],
      },
      outcome: 'chosen',
      reason: 'Vervoer als onderdeel spreekt plattelandsgemeenten aan.',
    },
  },
];
