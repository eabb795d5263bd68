// Interventions in Sweden and Denmark, as chapters 2 and 3 and the appendices of the published report have them, in our
// own words.
import type { DemoIntervention } from './demo-intervention';

export const northernInterventions: readonly DemoIntervention[] = [
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
];
