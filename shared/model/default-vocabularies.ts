// The study's typology (table 3.1), success measures, conditions and selection criteria (sections 2.3 and 3.1;
// appendices 5 and 6).
import type { Bilingual } from './fields';
import type { Project } from './project';

const b = (nl: string, en: string): Bilingual => ({ nl, en });

/** The vocabularies of a new project. The Dutch texts of the typology are those of table 3.1. */
export const defaultVocabularies: Pick<
  Project,
  'typology' | 'measures' | 'conditions' | 'selectionCriteria'
> = {
  typology: [
    {
      id: 'output',
      label: b('Outputgericht', 'Output-oriented'),
      involvement: b('Minimaal', 'Minimal'),
      description: b(
        'Interventies waarbij de nadruk sterk ligt op kwantiteit. Centraal staat het aantal mensen dat naar arbeid wordt geleid.',
        'Interventions with a strong emphasis on quantity: the number of people led to work is central.',
      ),
    },
    {
      id: 'guided',
      label: b('Gestuurd', 'Guided'),
      involvement: b('Minimaal tot redelijk', 'Minimal to reasonable'),
      description: b(
        'Interventies waarbij deelnemers via ondersteuning gericht naar arbeid worden geleid, bijvoorbeeld via (taal)vaardigheidstrainingen. Bij deze interventies worden deelnemers ‘klaargestoomd’ voor (bepaald) werk, waarbij de vraagkant van de arbeidsmarkt leidend is.',
        'Interventions that lead participants to work by directed support, for example (language) skills training. Participants are made ready for (certain) work; the demand side of the labour market leads.',
      ),
    },
    {
      id: 'mentoring',
      label: b('Mentoring', 'Mentoring'),
      involvement: b('Redelijk tot sterk', 'Reasonable to strong'),
      description: b(
        'Interventies met als doel de mentee te ondersteunen om duurzame vooruitgang te maken op zijn/haar weg naar/op de arbeidsmarkt. Hiervoor engageren zowel de mentor als de mentee zich (vrijwillig) en hebben ze op regelmatige basis contact. De relatie wordt geïnitieerd, gefaciliteerd en ondersteund door een derde actor (organisatie). Hoewel asymmetrisch, is de mentoring relatie wederkerig van aard (De Cuyper en Vandermeerschen (2018).',
        'Interventions that support the mentee in making lasting progress towards and on the labour market. Mentor and mentee commit themselves (voluntarily) and meet regularly; a third party initiates, facilitates and supports the relation, which is asymmetric but reciprocal (De Cuyper and Vandermeerschen, 2018).',
      ),
    },
    {
      id: 'person',
      label: b('Persoonsgericht', 'Person-centred'),
      involvement: b('Groot', 'Large'),
      description: b(
        'Interventies waarbij de werkzoekende centraal staat. Bij de arbeidstoeleiding is veel ruimte voor (het verkennen van) de talenten, capaciteiten en voorkeuren van deelnemers.',
        'Interventions in which the job seeker is central, with much room for (exploring) the talents, capacities and preferences of participants.',
      ),
    },
    {
      id: 'community',
      label: b('Community based', 'Community based'),
      involvement: b('Maximaal', 'Maximal'),
      description: b(
        'Bij deze interventies vindt de arbeidstoeleiding plaats vanuit de doelgroep zelf, bijvoorbeeld via netwerken binnen migrantengemeenschappen (migrantenorganisaties)',
        'Interventions in which the target group itself leads people to work, for example through networks within migrant communities (migrant organisations).',
      ),
    },
  ],
  measures: [
    { id: 'placements', label: b('Aantal plaatsingen', 'Number of placements') },
    { id: 'durability', label: b('Duurzaamheid (loopbaanperspectief)', 'Durability (career prospects)') },
    { id: 'pay', label: b('Beloning', 'Pay') },
    {
      id: 'match',
      label: b(
        'Match met deelnemers (kennis, kunde, voorkeuren)',
        'Match with participants (knowledge, skills, preferences)',
      ),
    },
  ],
  conditions: [
    { id: 'supply', label: b('Aanbod op de arbeidsmarkt', 'Supply on the labour market') },
    {
      id: 'means',
      label: b(
        'Middelen om interventies te ontwikkelen en te implementeren (financieel, capaciteit)',
        'Means to develop and implement interventions (financial, capacity)',
      ),
    },
    { id: 'execution', label: b('Uitvoering interventies', 'Execution of interventions') },
    { id: 'duration', label: b('Duur van interventies/projecten', 'Duration of interventions/projects') },
  ],
  selectionCriteria: [
    {
      id: 'innovative',
      label: b('Vernieuwende elementen', 'Innovative elements'),
      help: b(
        'Elementen in ontwerp of uitvoering die in Nederland nog niet zijn toegepast.',
        'Elements of design or implementation not yet used in the Netherlands.',
      ),
    },
    {
      id: 'success',
      label: b('De mate van succes', 'Degree of success'),
      help: b('Hoe en op welke parameters succesvol gebleken.', 'How, and on which measures, it succeeded.'),
    },
    {
      id: 'elements',
      label: b(
        'Werkzame elementen en ondersteunende randvoorwaarden',
        'Effective elements and supporting conditions',
      ),
      help: b(
        'Wat draagt bij aan de uitvoering, en onder welke omstandigheden.',
        'What contributes to the implementation, and under which circumstances.',
      ),
    },
    {
      id: 'method',
      label: b('Methodologisch niveau', 'Methodological level'),
      help: b(
        'Welke waarde aan het onderzoek gehecht kan worden (SMS).',
        'What weight the research can bear (SMS).',
      ),
    },
  ],
};
