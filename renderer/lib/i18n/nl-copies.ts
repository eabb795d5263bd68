// Dutch texts of documents that are no PDF: their reading copies, what those leave out, and why there is none.
export const nlCopies = {
  'copies.html': 'Leeskopie van een webpagina, gemaakt door Zeef. Paginanummers zijn die van de kopie.',
  'copies.mhtml':
    'Leeskopie van een bewaarde webpagina, gemaakt door Zeef. Paginanummers zijn die van de kopie.',
  'copies.docx': 'Leeskopie van een Word-bestand, gemaakt door Zeef. Paginanummers zijn die van de kopie.',
  'copies.epub': 'Leeskopie van een e-book, gemaakt door Zeef. Paginanummers zijn die van de kopie.',
  'copies.short.html': 'leeskopie van webpagina',
  'copies.short.mhtml': 'leeskopie van webpagina',
  'copies.short.docx': 'leeskopie van Word-bestand',
  'copies.short.epub': 'leeskopie van e-book',
  'copies.save': 'Origineel opslaan',
  'copies.saveOf': 'Origineel opslaan: {{file}}',
  'copies.gone': 'Het origineel van {{file}} is niet meer op deze computer.',
  'files.refused.unknown':
    '{{file}} is geen PDF, webpagina (HTML of MHTML), Word-bestand (.docx) of e-book (EPUB). Er is niets opgeslagen.',
  'files.refused.old-word':
    '{{file}} is een bestand van een oude Office. Open het in Word en sla het op als .docx of PDF. Er is niets opgeslagen.',
  'files.refused.encrypted':
    '{{file}} is beveiligd met een wachtwoord of kopieerbeveiliging en kan niet worden gelezen. Er is niets opgeslagen.',
  'files.refused.empty': 'In {{file}} staat geen tekst. Er is niets opgeslagen.',
  'files.refused.damaged': '{{file}} is beschadigd of onvolledig. Er is niets opgeslagen.',
  'files.refused.too-large':
    '{{file}} is te groot, ook na uitpakken, om een leeskopie van te maken. Er is niets opgeslagen.',
  'files.refused.too-deep':
    '{{file}} is te diep genest om een leeskopie van te maken. Er is niets opgeslagen.',
  'files.omitted': 'Niet in de leeskopie van {{file}}: {{what}}.',
  'files.omitted.scripts': '{{count}} scripts',
  'files.omitted.scripts_one': '{{count}} script',
  'files.omitted.forms': '{{count}} invoervelden en knoppen',
  'files.omitted.forms_one': '{{count}} invoerveld of knop',
  'files.omitted.frames': '{{count}} ingesloten pagina’s',
  'files.omitted.frames_one': '{{count}} ingesloten pagina',
  'files.omitted.media': '{{count}} stukken beeld of geluid',
  'files.omitted.media_one': '{{count}} stuk beeld of geluid',
  'files.omitted.pictures': '{{count}} plaatjes die niet in het bestand zelf staan of niet te tekenen zijn',
  'files.omitted.pictures_one': '{{count}} plaatje dat niet in het bestand zelf staat of niet te tekenen is',
  'files.omitted.furniture': '{{count}} delen van de website zelf, zoals menu’s',
  'files.omitted.furniture_one': '{{count}} deel van de website zelf, zoals een menu',
  'files.omitted.deleted': '{{count}} stukken tekst die waren verwijderd',
  'files.omitted.deleted_one': '{{count}} stuk tekst dat was verwijderd',
  'files.omitted.hidden': '{{count}} delen die de pagina verborgen houdt',
  'files.omitted.hidden_one': '{{count}} deel dat de pagina verborgen houdt',
  'files.omitted.chapters': '{{count}} hoofdstukken die niet in het bestand staan',
  'files.omitted.chapters_one': '{{count}} hoofdstuk dat niet in het bestand staat',
  'files.omitted.extras': '{{count}} onderdelen naast de tekst, zoals koptekst, opmerkingen en grafieken',
  'files.omitted.extras_one': '{{count}} onderdeel naast de tekst, zoals een koptekst of grafiek',
} as const;
