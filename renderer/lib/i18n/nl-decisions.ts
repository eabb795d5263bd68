// Dutch texts of decisions that come out of another program.
export const nlDecisions = {
  'decisionsIn.title': 'Besluiten uit een ander programma',
  'decisionsIn.about':
    'Wat in ASReview, Rayyan, Covidence, EPPI-Reviewer of een tabel is besloten, kunt u overnemen. Wie daar besliste wordt hier een persoon, zodat verschillen en overeenstemming meteen kloppen. Wat u zelf al besloot blijft staan.',
  'decisionsIn.choose': 'Bestand met besluiten kiezen',
  'decisionsIn.reading': '{{file}} lezen en vergelijken met de longlist …',
  'decisionsIn.writing': 'Besluiten overnemen',
  'decisionsIn.done': 'De besluiten zijn overgenomen. Ongedaan maken neemt ze terug.',
  'decisionsIn.doneInSteps':
    'De besluiten zijn overgenomen in {{steps}} stappen. Ongedaan maken neemt er steeds één terug.',
  'decisionsIn.stopped': 'Gestopt: {{written}} van {{total}} zijn overgenomen en blijven staan.',
  'decisionsIn.failed': 'Er is niets overgenomen. {{why}}',
  'decisionsIn.failedAfter':
    '{{written}} van {{total}} zijn overgenomen en blijven staan; de rest niet. {{why}}',
  'decisionsIn.plan_one': '{{count}} besluit over {{matched}} van de {{records}} records',
  'decisionsIn.plan': '{{count}} besluiten over {{matched}} van de {{records}} records',
  'decisionsIn.stage':
    'Ze gelden voor de fase ‘{{stage}}’. Zijn ze van de andere fase, kies die dan eerst bovenaan, en dan het bestand opnieuw.',
  'decisionsIn.already_one': '{{count}} besluit stond er al.',
  'decisionsIn.already': '{{count}} besluiten stonden er al.',
  'decisionsIn.silent_one': 'Over {{count}} record zegt het bestand niets.',
  'decisionsIn.silent': 'Over {{count}} records zegt het bestand niets.',
  'decisionsIn.remarks_one': '{{count}} keer een notitie of label zonder besluit, die komt mee.',
  'decisionsIn.remarks': '{{count}} keer een notitie of label zonder besluit; die komen mee.',
  'decisionsIn.who': 'Wie besliste?',
  'decisionsIn.whoHelp':
    'Het bestand noemt niemand. Uw eigen naam maakt het uw besluiten; zonder naam staat het programma er.',
  'decisionsIn.notOwn': 'Wat {{name}} besloot, brengt {{name}} zelf in.',
  'decisionsIn.reader': 'Van wie',
  'decisionsIn.new': '{{name}} (nieuw)',
  'decisionsIn.criteria': 'Nieuwe redenen van uitsluiting: {{list}}',
  'decisionsIn.labels': 'Nieuwe labels: {{list}}',
  'decisionsIn.left_one': '{{count}} blijft achterwege',
  'decisionsIn.left': '{{count}} blijven achterwege',
  'decisionsIn.leftOne': '{{record}}. {{title}}: {{why}}',
  'decisionsIn.leftMore_one': 'en nog {{count}}; zeef decisions --json noemt alles',
  'decisionsIn.leftMore': 'en nog {{count}}; zeef decisions --json noemt alles',
  'decisionsIn.why.none': 'staat niet op de longlist',
  'decisionsIn.why.several': 'kan meer dan één referentie zijn',
  'decisionsIn.why.stands': 'hier staat al een ander besluit; dat blijft',
  'decisionsIn.why.not-own': 'is van {{text}}, die hier werkt en het zelf inbrengt',
  'decisionsIn.why.only-lead': 'is van {{text}}, die hier niet werkt: dat brengt de hoofdonderzoeker in',
  'decisionsIn.why.twice': 'staat twee keer in het bestand; de eerste telt',
  'decisionsIn.why.unknown-word': '“{{text}}” is geen besluit dat wij kennen',
  'decisionsIn.why.no-decision': 'geen besluit',
  'decisionsIn.why.unknown-list':
    'uit het record noch de bestandsnaam blijkt welke lijst van Covidence dit is (included, excluded, irrelevant)',
  'decisionsIn.why.unknown-stage':
    'van welke fase het is (“{{text}}”), is niet begrepen; het telt bij de gekozen fase',
  'decisionsIn.why.no-record': 'het bestand heeft geen record {{text}}',
  'decisionsIn.why.no-column':
    'is een kolom met wat besluiten kunnen zijn; van wie of op welk moment blijkt niet, en hij is niet gelezen',
  'decisionsIn.why.no-file': 'is een bestand van het archief zonder leesbare besluiten ({{text}})',
  'decisionsIn.error.code-taken':
    'Intussen kreeg {{code}} een andere betekenis bij de criteria. Kies het bestand opnieuw.',
  'decisionsIn.error.no-decisions': 'Niets in het bestand zegt wat er besloten is.',
  'decisionsIn.error.rayyan-log':
    'Dit is het klikkenlogboek van Rayyan, dat artikelen alleen bij een nummer noemt. Kies de artikelen uit dezelfde export.',
  'decisionsIn.error.unreadable':
    'Het bestand is afgebroken, of niet van het programma waarvan het lijkt te zijn.',
  'decisionsIn.error.no-dataset': 'De dataset van het ASReview-project ontbreekt.',
  'decisionsIn.error.dataset-rows':
    'Een rij van de dataset is niet leesbaar, zodat de rijen waar de besluiten naar wijzen niet te tellen zijn.',
  'protocol.elsewhere': 'Besloten elders, en werken hier niet: {{names}}',
  'decisionsIn.take': 'Besluiten overnemen',
} as const;
