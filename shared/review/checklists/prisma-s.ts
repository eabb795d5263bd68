// PRISMA-S: Rethlefsen et al., Systematic Reviews 2021;10:39 (CC BY 4.0); the Dutch is ours.
import { type Checklist, checkItem as item } from './checklist';

/** The 16 items on searching. */
export const prismaS: Checklist<'prisma-s'> = {
  id: 'prisma-s',
  name: { nl: 'PRISMA-S-checklist', en: 'PRISMA-S checklist' },
  source: 'Rethlefsen ML, Kirtley S, Waffenschmidt S, et al. Syst Rev 2021;10:39. CC BY 4.0.',
  sections: [
    {
      title: { nl: 'Bronnen en methoden', en: 'Information sources and methods' },
      items: [
        item(
          '1',
          'Databanken',
          'Database name',
          'Noem elke doorzochte databank met haar platform.',
          'Name each individual database searched, stating the platform for each.',
        ),
        item(
          '2',
          'Meer databanken tegelijk',
          'Multi-database searching',
          'Noem het platform en alle databanken waar zij tegelijk zijn doorzocht.',
          'If databases were searched simultaneously on a single platform, state the name of the platform, listing all of the databases searched.',
        ),
        item(
          '3',
          'Studieregisters',
          'Study registries',
          'Noem de doorzochte studieregisters.',
          'List any study registries searched.',
        ),
        item(
          '4',
          'Websites en bladeren',
          'Online resources and browsing',
          'Beschrijf elke bron op internet of papier die doelgericht is doorzocht, en hoe.',
          'Describe any online or print source purposefully searched or browsed (e.g., tables of contents, print conference proceedings, web sites), and how this was done.',
        ),
        item(
          '5',
          'Zoeken via verwijzingen',
          'Citation searching',
          'Geef aan of geciteerde of citerende literatuur is nagelopen, en hoe.',
          'Indicate whether cited references or citing references were examined, and describe any methods used for locating cited/citing references (e.g., browsing reference lists, using a citation index, setting up email alerts for references citing included studies).',
        ),
        item(
          '6',
          'Contacten',
          'Contacts',
          'Geef aan of auteurs, deskundigen of anderen om studies of gegevens zijn gevraagd.',
          'Indicate whether additional studies or data were sought by contacting authors, experts, manufacturers, or others.',
        ),
        item(
          '7',
          'Andere methoden',
          'Other methods',
          'Beschrijf andere bronnen of manieren van zoeken.',
          'Describe any additional information sources or search methods used.',
        ),
      ],
    },
    {
      title: { nl: 'Zoekstrategieën', en: 'Search strategies' },
      items: [
        item(
          '8',
          'Volledige zoekstrategieën',
          'Full search strategies',
          'Geef de zoekstrategie van elke bron, letterlijk zoals zij is uitgevoerd.',
          'Include the search strategies for each database and information source, copied and pasted exactly as run.',
        ),
        item(
          '9',
          'Beperkingen',
          'Limits and restrictions',
          'Zeg dat er geen beperkingen waren, of beschrijf en onderbouw ze.',
          'Specify that no limits were used, or describe any limits or restrictions applied to a search (e.g., date or time period, language, study design) and provide justification for their use.',
        ),
        item(
          '10',
          'Zoekfilters',
          'Search filters',
          'Geef aan of gepubliceerde zoekfilters zijn gebruikt, en welke.',
          'Indicate whether published search filters were used (as originally designed or modified), and if so, cite the filter(s) used.',
        ),
        item(
          '11',
          'Eerder werk',
          'Prior work',
          'Geef aan of zoekstrategieën van andere reviews zijn overgenomen, en welke.',
          'Indicate when search strategies from other literature reviews were adapted or reused for a substantive part or all of the search, citing the previous review(s).',
        ),
        item(
          '12',
          'Actualisatie',
          'Updates',
          'Beschrijf hoe de zoekacties zijn bijgewerkt.',
          'Report the methods used to update the search(es) (e.g., rerunning searches, email alerts).',
        ),
        item(
          '13',
          'Zoekdata',
          'Dates of searches',
          'Geef van elke zoekstrategie de datum van de laatste zoekactie.',
          'For each search strategy, provide the date when the last search occurred.',
        ),
      ],
    },
    {
      title: { nl: 'Toetsing en beheer', en: 'Peer review and managing records' },
      items: [
        item(
          '14',
          'Collegiale toetsing',
          'Peer review',
          'Beschrijf of en hoe de zoekstrategie door anderen is getoetst.',
          'Describe any search peer review process.',
        ),
        item(
          '15',
          'Aantallen',
          'Total records',
          'Geef het aantal gevonden referenties van elke bron.',
          'Document the total number of records identified from each database and other information sources.',
        ),
        item(
          '16',
          'Ontdubbelen',
          'Deduplication',
          'Beschrijf hoe en waarmee referenties zijn ontdubbeld.',
          'Describe the processes and any software used to deduplicate records from multiple database searches and other information sources.',
        ),
      ],
    },
  ],
};
