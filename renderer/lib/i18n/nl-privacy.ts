// Dutch texts of what becomes of data, and of the age of the program.
export const nlPrivacy = {
  'build.date': 'Gebouwd op {{date}}.',
  'build.old': 'Deze versie is meer dan drie maanden oud',
  'build.oldHelp':
    'Zij is gebouwd op {{date}}. Vraag een nieuwere aan wie u Zeef gaf, of aan uw ICT-afdeling. Zeef kijkt daar zelf niet naar, omdat het geen verbinding met internet maakt. Uw projecten blijven bij het bijwerken staan.',
  'privacy.title': 'Privacy',
  'privacy.where': 'Waar uw gegevens staan',
  'privacy.whereDesktop':
    'Op deze computer, in uw eigen gebruikersmap: %LOCALAPPDATA%\\zeef (Windows), ~/Library/Application Support/zeef (Mac) of ~/.config/zeef (Linux). Daar staan de database, een journaal met elke wijziging, de documenten en de reservekopieën, tenzij u voor die laatste een andere map koos.',
  'privacy.whereBrowser':
    'In deze browser, op deze computer. Wie de gegevens van de browser wist, wist ook uw projecten.',
  'privacy.whereFiles': 'Bundels en geëxporteerde bestanden staan waar u ze hebt bewaard.',
  'privacy.sent': 'Wat er wordt verstuurd',
  'privacy.sentNothing':
    'Niets. Zeef heeft geen account, maakt geen verbinding met internet en houdt niet bij wat u doet.',
  'privacy.sentTeam':
    'Alleen wie een team begint, verstuurt iets: versleuteld, naar de map of server die u zelf kiest.',
  'privacy.sentNames':
    'Wie meewerkt, staat met naam bij elk besluit en in het logboek. Bij een bundel met keuzes kunt u namen weglaten.',
  'privacy.readers': 'Wie ze kan lezen',
  'privacy.readMachine':
    'Wie op deze computer als u is aangemeld, en wie haar beheert. Op de schijf zijn de gegevens niet versleuteld: gebruik de schijfversleuteling van uw systeem (BitLocker, FileVault, LUKS).',
  'privacy.readRoles':
    'Rollen en blind werken op één computer voorkomen vergissingen. Het is geen slot: wie de bestanden kan openen, kan alles lezen.',
  'privacy.readTeam':
    'In een team lezen alleen de leden mee. Wie de map of server beheert, ziet hoeveel elk apparaat schrijft, wanneer en hoe groot, maar niet wat.',
  'privacy.readBundle': 'Een bundel leest wie hem heeft, tenzij u er een wachtwoord op zet.',
  'privacy.erase': 'Hoe u ze wist',
  'privacy.eraseProject':
    'Eén project: kies op de startpagina Verwijderen, en daarna onder Verwijderde projecten Definitief wissen. Dan gaan database, journaal, documenten en reservekopieën op deze computer weg.',
  'privacy.eraseAll': 'Alles: verwijder Zeef en de map hierboven; in een browser de gegevens van deze site.',
  'privacy.eraseOwn': 'Bundels, exports en reservekopieën op een andere schijf wist u zelf.',
  'privacy.eraseShared':
    'Wat een team heeft gedeeld, is niet terug te halen. De bestanden daar worden één keer geschreven en nooit gewijzigd: wissen op deze computer laat ze staan, net als de kopieën van de andere leden. Alleen wie de map of server beheert, kan ze daar verwijderen.',
};
