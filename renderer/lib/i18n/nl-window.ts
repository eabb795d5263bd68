// Dutch texts of the window of the program: its title, what is said when it is not looked at, licences.
export const nlWindow = {
  'window.title': '{{title}} – Zeef',
  'window.done': 'Klaar',
  'window.doneText': 'Wat u startte, is af.',
  'about.source':
    'De broncode van deze versie hoort bij het programma: wie u Zeef gaf, geeft u op verzoek ook de broncode, met de scripts om het zelf te bouwen (AGPL-3.0, artikel 6).',
};
