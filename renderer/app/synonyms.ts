// Other words that people type in the list of commands: of the trade, of other programs, in either language. Each leads
// to a command, a page or a part of one by the key of its name. Words are as they are typed, in small letters without
// accents.
import type { TextKey } from '../lib/i18n';

export const synonyms: Readonly<Partial<Record<TextKey, string>>> = {
  'nav.undo': 'undo revert terugdraaien herstellen terugnemen',
  'nav.redo': 'redo herhalen',
  'nav.projects':
    'backup reservekopie back-up bundel bundle opslaan save bewaren delen share archief archive afsluiten sluiten',
  'nav.theme': 'dark mode nacht donkere modus thema theme',
  'command.language': 'taal language english nederlands engels dutch',
  'command.keys': 'shortcuts toetsenbord keyboard hotkeys',
  'guide.title': 'help hulp uitleg manual documentatie faq',
  'privacy.title': 'avg gdpr gegevens data wissen persoonsgegevens beveiliging security veiligheid',
  'about.title': 'versie version licentie licence license update bijwerken',
  'nav.home': 'dashboard start todo takenlijst kanban',
  'nav.protocol':
    'prospero onderzoeksvraag pico inclusiecriteria exclusiecriteria instellingen settings preferences',
  'nav.template': 'codeboek codebook extractie extraction formulier form data-extractie',
  'nav.import':
    'zoeken zotero endnote mendeley ris bibtex scopus pubmed embase openalex ovid ebsco zoekronde update',
  'nav.correspondents': 'experts uitnodigen e-mail brief invite',
  'nav.duplicates':
    'ontdubbelen dedupliceren deduplicatie dedupe deduplicate deduplication samenvoegen merge',
  'nav.longlist': 'references lijst list titels bibliotheek library',
  'nav.screening': 'tiab abstracts insluiten uitsluiten inclusie exclusie stemmen sorteren',
  'nav.documents': 'pdf pdfs full-text volledige bijlagen bestanden files html mhtml epub docx webpagina ocr',
  'nav.reading':
    'pdf annoteren annotate markeren highlight sms maryland kwaliteit quality rob appraisal lezen',
  'nav.interventions': 'extractie extraction coderen coding programmas',
  'nav.review': 'goedkeuren approve aftekenen controle consensus',
  'nav.report': 'export exporteren word excel powerpoint docx xlsx pptx tabellen figuren',
  'nav.selection': 'keuze shortlist scoren',
  'nav.meetings': 'workshop focusgroep delphi panel',
  'nav.backups': 'backup reservekopie terugzetten herstellen restore',
  'nav.history': 'log audit geschiedenis versies versiebeheer history',
  'requests.show': 'ibl interbibliothecair ill loan aanvragen opvragen paywall betaalmuur',
  'appraisal.showTools': 'rob2 robins robis casp jbi newcastle-ottawa nos amstar risk bias',
  'place.settings':
    'rayyan covidence asreview eppi distiller abstrackr decisions besluiten beslissingen blind blinderen',
  'place.conflicts': 'conflicts conflicten oneens meningsverschil disagreement discussie',
  'place.progress': 'pilot kalibratie calibration safe stopregel stopping',
  'place.secondLook': 'active actief leren asreview machine recall gemist',
  'place.citations':
    'sneeuwbal sneeuwballen snowball snowballing citationchaser referentielijst bibliography citations',
  'place.concepts': 'synoniemen synonyms thesaurus vertalen trefwoorden keywords mesh',
  'place.criteria': 'pico pecos inclusie exclusie eligibility',
  'place.proposals': 'ai llm chatgpt gpt elicit assistent assistant jsonl vragen',
  'place.qdpx': 'maxqda atlas.ti nvivo refi-qda dedoose markeringen',
  'place.passages': 'matrix citaten quotes codes',
  'place.compare': 'vergelijk naast elkaar',
  'place.two': 'dubbel double consensus extractor',
  'place.inTime': 'versies vergelijken diff compare changes wijzigingen',
  'place.whatIf': 'gevoeligheid sensitivity scenario gevoeligheidsanalyse',
  'place.handOver': 'evidence map gap bewijskaart dossier client opdrachtgever overdragen',
  'place.known': 'seeds benchmark sleutelartikelen',
  'place.prisma': 'prisma2020 rapportage reporting',
  'place.protocol': 'prisma-p preregistratie registratie osf prospero',
  'place.summary': 'sof grade evidence profile',
  'place.effects': 'meta-analyse forest effectgrootte effect size outcomes uitkomsten',
  'place.judgements': 'robvis traffic light stoplicht verkeerslicht',
  'place.product.agreement':
    'kappa cohen fleiss krippendorff alpha irr interbeoordelaar betrouwbaarheid reliability',
  'place.product.flow': 'flowchart flow stroomschema diagram consort',
  'place.product.direction': 'swim vote counting harvest plot',
  'place.product.methods': 'methodesectie methoden methods',
  'place.product.searches': 'zoekstring search string yield prisma-s',
  'place.product.appendix1': 'bibliografie bibliography references apa',
  'place.product.exclusions': 'excluded redenen reasons',
  'place.product.map': 'wereldkaart landkaart geografie geography',
  'place.product.timeline': 'jaartallen jaren years',
};
