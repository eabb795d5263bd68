// One study on several machines, in Dutch.
export const nlTeam = {
  'merge.title': 'Samenvoegen met “{{title}}”',
  'merge.here': 'Dit project staat al op deze computer. Wat in {{file}} anders of nieuw is, kan erbij komen.',
  'merge.reading': 'De twee worden vergeleken: {{percent}} %',
  'merge.writing': 'Wordt samengevoegd: {{percent}} %',
  'merge.nothing': 'Alles uit {{file}} staat er al. Er is niets samen te voegen.',
  'merge.comes': 'Hiermee komt erbij',
  'merge.entries_one': '{{count}} handeling van {{name}}',
  'merge.entries': '{{count}} handelingen van {{name}}',
  'merge.people_one': '{{count}} persoon',
  'merge.people': '{{count}} personen',
  'merge.decisions_one': '{{count}} besluit',
  'merge.decisions': '{{count}} besluiten',
  'merge.ratings_one': '{{count}} beoordeling',
  'merge.ratings': '{{count}} beoordelingen',
  'merge.answers_one': '{{count}} antwoord in het sjabloon',
  'merge.answers': '{{count}} antwoorden in het sjabloon',
  'merge.files_one': '{{count}} bestand',
  'merge.files': '{{count}} bestanden',
  'merge.conflicts_one':
    'Op {{count}} plaats schreven twee mensen iets anders zonder elkaars tekst te kennen. Het nieuwste staat er; het andere blijft bewaard.',
  'merge.conflicts':
    'Op {{count}} plaatsen schreven twee mensen iets anders zonder elkaars tekst te kennen. Het nieuwste staat er; het andere blijft bewaard.',
  'merge.refused_one':
    '{{count}} handeling wordt niet overgenomen: gedaan uit naam van een ander, door wie het niet mag, of aan wat was afgetekend. Zij blijft in het logboek staan.',
  'merge.refused':
    '{{count}} handelingen worden niet overgenomen: gedaan uit naam van een ander, door wie het niet mag, of aan wat was afgetekend. Zij blijven in het logboek staan.',
  'merge.altered_one':
    '{{count}} handeling staat in de twee bestanden in andere woorden: een van beide is buiten Zeef veranderd.',
  'merge.altered':
    '{{count}} handelingen staan in de twee bestanden in andere woorden: een van beide is buiten Zeef veranderd.',
  'merge.backup':
    'Eerst wordt het project zoals het nu is bewaard: als bundel, of waar blind wordt gewerkt als kopie op deze computer.',
  'merge.copyTitle': '{{title}} (voor het samenvoegen)',
  'merge.confirm': 'Bewaren en samenvoegen',
  'merge.beside': 'Als eigen project openen',
  'merge.notSaved': 'Het project is niet bewaard en daarom niet samengevoegd.',
  'merge.done': '“{{title}}” is samengevoegd met {{file}}.',
  'merge.busy':
    'Een ander venster schreef intussen in dit project. De twee worden opnieuw vergeleken; kies daarna nog eens.',
  'kind.conflict.settle': 'twee waarden vastgesteld',
  'did.conflict.settle': '{{who}} koos bij twee waarden welke blijft',
  'review.changedSince':
    'Sinds de aftekening veranderd, door werk dat er later bij kwam. Ontgrendel het om te kijken en opnieuw af te tekenen.',
  'sides.title': 'Twee waarden',
  'sides.help':
    'Hier schreven twee mensen iets anders, zonder van elkaar te weten. Kies wat blijft. Het andere blijft in het logboek.',
  'sides.keep': 'Dit houden',
  'sides.shown': 'staat er nu',
  'sides.empty': 'leeg',
  'sides.gone': 'verwijderd',
  'sides.late': 'kwam na het aftekenen; wie dit schreef, wist dat nog niet',
  'sides.without': 'zonder dit, zoals afgetekend',
  'sides.act': 'Kiezen wat blijft',
  'history.refused': 'niet overgenomen',
  'log.did.refused': '{{who}} deed elders: {{kind}}. Dat is niet overgenomen',
  'gone.merged':
    '“{{title}}” is in een ander venster samengevoegd met een bundel en daarom hier gesloten. Open het opnieuw; wat u nog typte, is als concept bewaard.',
};
