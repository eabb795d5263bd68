// What appendix 4 and chapter 4 of the published report say of countries and of the meetings, as facts in our own
// words.
import type { MeetingFinding } from '../model/finding';

/** Appendix 4 in short: points by country, with what stands out and the role of government of the slides. */
export const demoContexts: readonly {
  country: string;
  points: readonly string[];
  standsOut: string;
  government: string;
}[] = [
  {
    country: 'BE',
    points: [
      'Beroepsopleidingen: cursussen die vaardigheden van werkzoekenden aanpassen aan de arbeidsmarkt.',
      'Activerend arbeidsmarktbeleid: stages, trainingen en werkervaringsplaatsen.',
      'Samenwerking met werkgevers: arbeidsbemiddeling vervult vacatures samen met werkgevers.',
    ],
    standsOut: 'Een brede waaier aan activerende maatregelen, in te delen in zeven typen trajecten.',
    government: 'VDAB biedt de trajecten aan; mentoring wordt gemengd gefinancierd.',
  },
  {
    country: 'SE',
    points: [
      'Levenslang leren: veel mogelijkheden om vaardigheden bij te spijkeren.',
      'Persoonlijke begeleiding: maatwerk bij cv, brief en het zoeken naar een baan.',
      'Actieve arbeidsmarktmaatregelen: training en gesubsidieerde banen om ervaring op te doen.',
    ],
    standsOut:
      'De overheid stimuleert arbeidsdeelname op lange termijn met intensieve begeleiding en matching op maat.',
    government: 'Landelijk project met EU-geld, uitgevoerd door zestien lokale overheden.',
  },
  {
    country: 'DE',
    points: [
      'Duale opleidingen: training op de werkplek naast theorie.',
      'Stageprogramma’s: stages en leerlingplaatsen worden actief aangemoedigd.',
      'Werkgeversdiensten: arbeidsbureaus stemmen vraag en aanbod af met werkgevers.',
    ],
    standsOut:
      'Er zijn weinig studies naar effecten; het land heeft immigranten nodig voor tekorten aan geschoold personeel.',
    government: 'Vijf typen maatregelen door Bundesagentur für Arbeit en gemeentelijke diensten.',
  },
  {
    country: 'DK',
    points: [
      'Flexicurity: een flexibele arbeidsmarkt met sterke vangnetten; nieuwkomers worden zo snel mogelijk aan werk geholpen.',
      'Werkervaring: stages en proefplaatsingen bouwen vaardigheden en contacten op.',
      'Persoonlijke begeleiding: jobcentra ondersteunen bij het solliciteren en met training.',
    ],
    standsOut: 'Eerst werk: nieuwkomers gelden als klaar voor werk; integratie volgt op de werkvloer.',
    government: 'Decentraal, om zo flexibel mogelijk in te spelen op de lokale context.',
  },
  {
    country: 'FR',
    points: [
      'Beroepsopleidingen: kwalificaties aanvullen of aanpassen aan de lokale arbeidsmarkt.',
      'Sociale partnerschappen: overheid, werkgevers en vakbonden ontwikkelen samen beleid.',
      'Publieke arbeidsbemiddeling: openbare diensten helpen bij werk zoeken en omscholen.',
    ],
    standsOut: 'Door de overheid gefaciliteerde programma’s, gedreven door tekorten op de arbeidsmarkt.',
    government: 'Faciliterend en financierend; de uitvoering ligt bij instituten en organisaties.',
  },
];

/** Findings of the meetings (chapter 4), by the title with which an intervention begins. */
export const demoFindings: readonly {
  title: string;
  meeting: number;
  kind: MeetingFinding['kind'];
  text: string;
}[] = [
  {
    title: 'Jämställd etablering',
    meeting: 1,
    kind: 'new',
    text: 'Bedrijven krijgen zicht op waar meer diversiteit mogelijk is; de samenwerking werkt twee kanten op.',
  },
  {
    title: 'Jämställd etablering',
    meeting: 1,
    kind: 'would-need',
    text: 'Een langetermijnvisie en intensief maatwerk in plaats van sturing op plaatsing.',
  },
  {
    title: 'Integrationsgrunduddannelsen',
    meeting: 1,
    kind: 'recognised',
    text: 'De spanning tussen inburgering en arbeidsparticipatie is in Nederland herkenbaar.',
  },
  {
    title: 'Integrationsgrunduddannelsen',
    meeting: 1,
    kind: 'new',
    text: 'Inburgering verloopt via arbeidsparticipatie, waardoor de spanning wegvalt.',
  },
  {
    title: 'Parcours Hope',
    meeting: 1,
    kind: 'would-need',
    text: 'Een kortere woon-werkafstand voor deelnemers, en hulp met taal en recht op de werkvloer.',
  },
  {
    title: 'Mentoring to Work',
    meeting: 2,
    kind: 'recognised',
    text: 'Mentorprogramma’s bestaan ook in Nederland, maar korter.',
  },
  {
    title: 'Mentoring to Work',
    meeting: 2,
    kind: 'who',
    text: 'Financiering door stichtingen, bedrijven en overheid samen vergroot de inzet van werkgevers.',
  },
];
