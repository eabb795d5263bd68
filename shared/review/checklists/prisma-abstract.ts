// PRISMA 2020 for abstracts: Page et al., BMJ 2021;372:n71, table 2 (CC BY 4.0); the Dutch is ours.
import { type Checklist, checkItem as item } from './checklist';

/** The 12 items of an abstract. */
export const prismaAbstract: Checklist<'prisma-abstract'> = {
  id: 'prisma-abstract',
  name: { nl: 'PRISMA 2020 voor samenvattingen', en: 'PRISMA 2020 for abstracts' },
  source: 'Page MJ, McKenzie JE, Bossuyt PM, et al. BMJ 2021;372:n71. CC BY 4.0.',
  sections: [
    {
      title: { nl: 'Titel en achtergrond', en: 'Title and background' },
      items: [
        item(
          '1',
          'Titel',
          'Title',
          'Noem het rapport een systematische review.',
          'Identify the report as a systematic review.',
        ),
        item(
          '2',
          'Doelen',
          'Objectives',
          'Geef uitdrukkelijk het belangrijkste doel of de belangrijkste vraag.',
          'Provide an explicit statement of the main objective(s) or question(s) the review addresses.',
        ),
      ],
    },
    {
      title: { nl: 'Methode', en: 'Methods' },
      items: [
        item(
          '3',
          'Criteria',
          'Eligibility criteria',
          'Geef de in- en uitsluitingscriteria.',
          'Specify the inclusion and exclusion criteria for the review.',
        ),
        item(
          '4',
          'Informatiebronnen',
          'Information sources',
          'Noem de bronnen en wanneer elk voor het laatst is doorzocht.',
          'Specify the information sources (e.g. databases, registers) used to identify studies and the date when each was last searched.',
        ),
        item(
          '5',
          'Vertekening',
          'Risk of bias',
          'Geef hoe de kans op vertekening is beoordeeld.',
          'Specify the methods used to assess risk of bias in the included studies.',
        ),
        item(
          '6',
          'Synthese',
          'Synthesis of results',
          'Geef hoe resultaten zijn weergegeven en samengebracht.',
          'Specify the methods used to present and synthesise results.',
        ),
      ],
    },
    {
      title: { nl: 'Resultaten', en: 'Results' },
      items: [
        item(
          '7',
          'Opgenomen studies',
          'Included studies',
          'Geef het aantal studies en deelnemers en vat de kenmerken samen.',
          'Give the total number of included studies and participants and summarise relevant characteristics of studies.',
        ),
        item(
          '8',
          'Uitkomsten',
          'Synthesis of results',
          'Geef de uitkomsten op de belangrijkste maten, liefst met aantallen studies en deelnemers, en de richting van het effect.',
          'Present results for main outcomes, preferably indicating the number of included studies and participants for each. If meta-analysis was done, report the summary estimate and confidence/credible interval. If comparing groups, indicate the direction of the effect (i.e. which group is favoured).',
        ),
      ],
    },
    {
      title: { nl: 'Discussie en overige', en: 'Discussion and other' },
      items: [
        item(
          '9',
          'Grenzen',
          'Limitations of evidence',
          'Vat de grenzen van het bewijs samen.',
          'Provide a brief summary of the limitations of the evidence included in the review (e.g. study risk of bias, inconsistency and imprecision).',
        ),
        item(
          '10',
          'Duiding',
          'Interpretation',
          'Duid de resultaten en noem de belangrijkste gevolgen.',
          'Provide a general interpretation of the results and important implications.',
        ),
        item(
          '11',
          'Financiering',
          'Funding',
          'Noem de belangrijkste geldgever.',
          'Specify the primary source of funding for the review.',
        ),
        item(
          '12',
          'Registratie',
          'Registration',
          'Geef register en nummer.',
          'Provide the register name and registration number.',
        ),
      ],
    },
  ],
};
