// The letter to correspondents (appendix 2) in both languages, to be adapted in the project, and the columns of its
// form.
import type { Bilingual } from './fields';
import type { Term } from './project';

const en = `# Content
In this project we make an inventory of research reports on successful or promising interventions that lead (unemployed) persons with a migration background to employment. We use it to analyse which interventions, or which parts of them, can be applied elsewhere.
# Request
We have two requests:
- To make an inventory of research reports on national, regional and local initiatives that lead persons with a migration background to employment.
- To write a short summary of how the labour market in your country is regulated and whether this has changed in the past ten years, so that we can place the reports in their context.
# Technical details for the inventory
- Focus: interventions that help people with a migration background to get employed. Where there are none, interventions that improve their position and chances on the labour market, specific or generic, are welcome.
- Period: only interventions that started in 2012 or later.
- Types of studies: (policy) evaluations, evaluations of practices, scientific analyses. Concluded and evaluated interventions suit best.
- Scope: national, regional or local.
- Language: your own language, or English. We read the reports with assistants who know the language, and search the English literature ourselves.
- Quality over quantity: a few reports on relevant interventions are better than many of small relevance.
- You do not have to analyse the interventions; we will.
- If you know which mechanisms make an intervention effective, please share that as well.`;

const nl = `# Inhoud
In dit project inventariseren wij onderzoeksrapportages over succesvolle of veelbelovende interventies die (werkloze) mensen met een migratieachtergrond naar werk leiden. Wij gaan na welke interventies, of welke onderdelen daarvan, elders toepasbaar zijn.
# Verzoek
Wij hebben twee vragen:
- Maak een inventarisatie van onderzoeksrapportages over landelijke, regionale en lokale initiatieven die mensen met een migratieachtergrond naar werk leiden.
- Schrijf een korte samenvatting van hoe de arbeidsmarkt in uw land is geregeld en of dat de afgelopen tien jaar is veranderd, zodat wij de rapporten in hun context kunnen plaatsen.
# Technische details van de inventarisatie
- Focus: interventies die mensen met een migratieachtergrond aan werk helpen. Zijn die er niet, dan zijn interventies welkom die hun positie en kansen op de arbeidsmarkt verbeteren, specifiek of generiek.
- Periode: alleen interventies die in 2012 of later zijn gestart.
- Soorten onderzoek: (beleids)evaluaties, evaluaties van praktijken, wetenschappelijke analyses. Afgeronde en geëvalueerde interventies passen het best.
- Reikwijdte: landelijk, regionaal of lokaal.
- Taal: uw eigen taal, of Engels. Wij lezen de rapporten met assistenten die de taal beheersen en doorzoeken de Engelstalige literatuur zelf.
- Kwaliteit boven kwantiteit: liever enkele rapporten over relevante interventies dan veel van gering belang.
- U hoeft de interventies niet te analyseren; dat doen wij.
- Weet u welke mechanismen een interventie effectief maken, deel dat dan ook.`;

export const defaultInstruction: Bilingual = { nl, en };

/**
 * Ids are known to the import of a filled form (import/formats/inventory-form). The English labels are the report's
 * own.
 */
export const defaultInventoryColumns: Term[] = [
  {
    id: 'name',
    label: { nl: 'Naam van project/interventie', en: 'Name of project/intervention' },
  },
  {
    id: 'scope',
    label: {
      nl: 'Reikwijdte van interventie/project (landelijk/regionaal/lokaal)',
      en: 'Scope of intervention/project (national/reg/local)',
    },
  },
  { id: 'target', label: { nl: 'Doelgroep(en)', en: 'Target group(s)' } },
  { id: 'year', label: { nl: 'Jaar van publicatie', en: 'Year of publication' } },
  {
    id: 'evaluated',
    label: { nl: 'Is het project geëvalueerd?', en: 'Was the project evaluated?' },
  },
];
