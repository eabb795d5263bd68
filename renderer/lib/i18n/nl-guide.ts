// Dutch texts of the guide in the app.
export const nlGuide = {
  'guide.title': 'Handleiding',
  'guide.chapters': 'Hoofdstukken',
  'guide.search': 'Zoeken in de handleiding',
  'guide.text': 'Tekst van de handleiding',
  'guide.close': 'Handleiding sluiten',
  'guide.noHits': 'Niets gevonden met deze woorden.',
  'guide.hits_one': '{{count}} plaats gevonden',
  'guide.hits': '{{count}} plaatsen gevonden',
  'guide.failed': 'De handleiding kan niet worden geladen ({{reason}}).',
  'guide.help.appraisal': 'Hulp bij het beoordelen met een instrument',
  'guide.help.level': 'Hulp bij het kiezen van een niveau',
  'guide.help.privacy': 'Meer in de handleiding',
  'guide.help.review': 'Hulp bij goedkeuren, terugsturen en aftekenen',
  'guide.help.criteria': 'Hulp bij het toepassen van de criteria',
};
