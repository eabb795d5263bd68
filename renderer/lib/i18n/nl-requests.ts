// Dutch texts of full texts that were asked for and are waited for.
export const nlRequests = {
  'documents.view': 'Wat getoond wordt',
  'documents.view.files': 'Bestanden',
  'documents.view.requests': 'Opgevraagd',
  'requests.none':
    'Er wordt op geen rapport gewacht. Noteer bij een referentie zonder volledige tekst dat zij is aangevraagd.',
  'requests.help_one': 'Op {{count}} rapport wordt gewacht. Voeg de volledige tekst toe als die er is.',
  'requests.help':
    'Op {{count}} rapporten wordt gewacht, de oudste vraag vooraan. Voeg de volledige tekst toe als die er is.',
  'requests.show': 'Naar opgevraagde rapporten',
  'requests.late': 'te laat',
  'requests.since': 'sinds {{day}}',
  'requests.from': 'Gevraagd aan',
  'requests.askedOn': 'Gevraagd op',
  'requests.expectedOn': 'Antwoord verwacht op',
  'requests.remindedOn': 'Herinnerd op {{day}}',
  'requests.remind': 'Herinnerd vandaag',
} as const;
