// Dutch texts of what keeps work safe: opening, closing, failures, projects that are lost or wiped.
export const nlSafety = {
  'common.textsUnread': 'De tekst kan niet worden gelezen: {{problem}}',
  'repair.journals': 'De journalen op schijf kunnen niet worden gelezen',
  'opening.failed': '“{{title}}” kan niet worden geopend',
  'opening.reason': 'Reden: {{reason}}',
  'opening.kept': 'De bestanden van het project zijn niet aangeraakt.',
  'opening.newer':
    'Dit project is het laatst geopend met Zeef {{app}} (databaseversie {{found}}). Deze Zeef is {{own}} en leest tot en met versie {{known}}. Installeer Zeef {{app}} of nieuwer. Er is niets gewijzigd.',
  'opening.newerUnknown':
    'Dit project is geopend met een nieuwere Zeef (databaseversie {{found}}). Deze Zeef is {{own}} en leest tot en met versie {{known}}. Installeer de nieuwste Zeef. Er is niets gewijzigd.',
  'opening.empty':
    'De database van dit project is leeg en er is geen journaal waaruit het hersteld kan worden.',
  'opening.blocked':
    'Een ander venster houdt dit project open in een oudere versie. Sluit dat venster en probeer het opnieuw.',
  'opening.toProjects': 'Terug naar projecten',
  'opening.rebuild': 'Opnieuw opbouwen uit het journaal',
  'opening.rebuilt': '“{{title}}” is opnieuw opgebouwd uit het journaal op schijf.',
  'opening.rebuiltBeside':
    'De database bevat werk dat niet in het journaal staat. Daarom is ze bewaard, en staat het journaal ernaast als “{{title}}”.',
  'opening.journalUnreadable': 'Ook het journaal kan niet worden gelezen: {{reason}}',
  'opening.fromJournal': '{{title}} (uit journaal)',
  'opening.bundle': 'Nieuwste bundel openen',
  'opening.lastBundle': 'Laatst bewaarde bundel: {{name}}, {{date}}.',
  'opening.fromBundle': '{{title}} (uit bundel)',
  'gone.title': 'Project gesloten',
  'gone.erased': '“{{title}}” is in een ander venster gewist en daarom hier gesloten.',
  'gone.upgraded':
    '“{{title}}” is in een ander venster geopend met een nieuwere Zeef en daarom hier gesloten. Herlaad dit venster om verder te werken; wat u nog typte, is als concept bewaard.',
  'gone.lost':
    'De database van “{{title}}” bevat minder dan eerder is gelezen; het project is daarom gesloten. Open het opnieuw: het wordt dan met het journaal vergeleken. Wat u nog typte, is als concept bewaard.',
  'failure.title': 'Er ging iets mis',
  'failure.kept': 'Wat al was opgeslagen, is er nog.',
  'failure.copy': 'Details kopiëren',
  'failure.copied': 'Gekopieerd',
  'start.failed': 'Zeef kon niet beginnen',
  'registry.returned_one': '{{count}} project ontbrak in de lijst en is teruggezet: {{titles}}.',
  'registry.returned': '{{count}} projecten ontbraken in de lijst en zijn teruggezet: {{titles}}.',
  'registry.lostTitle': 'Projecten ontbreken',
  'registry.lost':
    'Deze projecten stonden in deze browser, maar hun database is er niet meer: {{titles}}. De browser heeft ze gewist of kan ze niet lezen. Open de laatst bewaarde bundel van elk.',
  'registry.understood': 'Begrepen',
  'bundle.refused': '“{{file}}” is niet geopend',
  'bundle.empty': 'Het bestand is leeg.',
  'bundle.not-a-bundle': 'Dit is geen bundel van Zeef.',
  'bundle.cut-off': 'De bundel is beschadigd of afgekapt.',
  'bundle.newer':
    'De bundel is gemaakt met een nieuwere Zeef ({{where}}). Installeer die versie of een nieuwere. Er is niets gewijzigd.',
  'bundle.changed': 'De bundel is na het bewaren veranderd of beschadigd: het zegel klopt niet.',
  'bundle.too-large': 'Uitgepakt is “{{where}}” onwaarschijnlijk groot. Er is niets uitgepakt.',
  'bundle.unlisted': '“{{where}}” hoort niet in een bundel.',
  'bundle.missing-entry': '“{{where}}” ontbreekt in de bundel.',
  'bundle.hash': '“{{where}}” is niet wat de inhoudsopgave zegt.',
  'bundle.record': 'Een regel kan niet worden gelezen: {{where}}.',
  'bundle.count': '“{{where}}” heeft niet het aantal regels dat de inhoudsopgave zegt.',
  'bundle.twice': 'Een record staat er twee keer in: {{where}}.',
  'bundle.bad-id': '“{{where}}” bevat een naam die niet mag.',
  'bundle.projects': 'De bundel bevat niet precies één project.',
  'bundle.persons': 'De bundel bevat niemand die eraan werkt.',
  'bundle.dangling': 'Een record verwijst naar iets wat er niet is: {{where}}.',
  'bundle.log-broken': 'Het logboek is verbroken: {{where}}.',
  'bundle.log-differs': 'Een record is niet wat het logboek zegt: {{where}}.',
  'bundle.nothing-readable': 'Er is geen project in te lezen.',
  'bundle.kept': 'Uw projecten zijn niet gewijzigd.',
  'bundle.salvage': 'Openen wat leesbaar is, als nieuw project',
  'bundle.salvagedTitle': '{{title}} (wat leesbaar was)',
  'bundle.salvaged': '“{{title}}” is geopend met wat leesbaar was.',
  'bundle.salvagedLost': 'Niet gelezen: {{lost}}.',
  'bundle.lostEntry': '{{count}} in {{where}}',
  'bundle.opened': '“{{title}}” is geopend.',
  'bundle.note.log-double': '{{count}} dubbele regels van het logboek zijn één keer geteld.',
  'bundle.note.log-double_one': 'Een dubbele regel van het logboek is één keer geteld.',
  'bundle.note.log-order':
    '{{count}} regels van het logboek stonden niet op volgorde en zijn op hun plaats gezet.',
  'bundle.note.log-order_one': 'Een regel van het logboek stond niet op volgorde en is op zijn plaats gezet.',
  'bundle.note.log-values':
    '{{count}} waarden in het logboek waren uitgebreider dan het record; het record geldt.',
  'bundle.note.log-values_one':
    'Een waarde in het logboek was uitgebreider dan het record; het record geldt.',
  'bundle.note.sealed':
    'Er zitten {{count}} verzegelde bestanden met blind werk in. Alleen een laptop van het team kan die openen.',
  'bundle.note.sealed_one':
    'Er zit {{count}} verzegeld bestand met blind werk in. Alleen een laptop van het team kan dat openen.',
  'bundle.note.file-missing': 'Van {{count}} documenten ontbreekt het bestand.',
  'bundle.note.file-missing_one': 'Van {{count}} document ontbreekt het bestand.',
  'protocol.oneMachine':
    'Namen en rollen voorkomen vergissingen, ook bij blind beoordelen. Ze zijn geen slot: wie op deze computer werkt, kan een andere naam kiezen.',
  'protocol.newPerson': 'Nieuwe persoon',
  'protocol.newRole': 'Rol van de nieuwe persoon',
  'protocol.removePerson': '{{name}} verwijderen',
  'protocol.name.empty': 'Een naam ontbreekt; de oude blijft staan.',
  'protocol.name.taken': 'Deze naam is al in gebruik.',
  'undo.last-lead': 'Een project houdt ten minste één hoofdonderzoeker.',
  'undo.scale-in-use':
    'Er zijn al beoordelingen op de schaal van dit project; die zouden als niveaus van een andere worden afgedrukt. Begin voor een andere schaal een project zoals dit.',
  'undo.other-scale':
    'Deze beoordeling is gegeven op een andere schaal dan die van dit project; op deze schaal betekent het niveau iets anders.',
  'undo.has-work': 'Deze persoon heeft al werk in het project en blijft daarom staan.',
  'undo.blind': 'Dit kan pas als het blind beoordelen is opgeheven.',
  'kind.person.remove': 'persoon verwijderd',
  'worker.failed': 'een onderdeel van Zeef kon niet worden geladen of is gestopt',
  'field.yes': 'ja',
  'field.no': 'nee',
  'erase.title': '“{{title}}” definitief wissen?',
  'erase.what':
    'Gewist worden de database, het journaal, de reservekopieën op deze computer, concepten en de bestanden die geen ander project gebruikt. Dit kan niet ongedaan worden gemaakt.',
  'erase.backups_one': 'Er is {{count}} reservekopie van. Die wordt ook gewist.',
  'erase.backups': 'Er zijn {{count}} reservekopieën van. Die worden ook gewist.',
  'erase.team':
    'De studie heeft een team. Wat deze laptop daarvan heeft, wordt ook gewist, met de sleutels: u komt alleen terug als een hoofdonderzoeker u weer toelaat, of met een herstelsleutel. In de gedeelde map of op de server blijft alles staan.',
  'erase.leftTitle': '“{{title}}” is gewist, misschien niet alle reservekopieën',
  'erase.left':
    'Wat er in {{folders}} van staat, kon niet worden gewist. Verwijder het daar zelf, als de map er weer is.',
  'erase.copies': 'Ook deze bewaarde kopieën van het journaal worden gewist:',
  'erase.copy': '{{when}} ({{size}} kB)',
  'erase.bundle': 'Laatst bewaarde bundel: {{name}}, {{when}}. Die blijft staan.',
  'erase.noBundle': 'Van dit project is hier nog geen bundel bewaard.',
  'erase.saveFirst': 'Eerst een bundel bewaren',
  'erase.confirm': 'Ja, wis alles',
  'saved.failed_one': '{{count}} veld is niet opgeslagen',
  'saved.failed': '{{count}} velden zijn niet opgeslagen',
  'undo.unrated': 'Er is nog niets beoordeeld of ingevuld: goedkeuren kan pas daarna.',
  'room.low': 'Er is nog maar {{room}} vrij op deze schijf',
  'room.lowHelp':
    'Maak ruimte vrij. Onder {{least}} schrijft Zeef niets meer, zodat er niets half wordt bewaard.',
  'room.full': 'De schijf is bijna vol: Zeef schrijft nu niets',
  'room.fullHelp':
    'Er is nog {{room}} vrij. Alles wat was bewaard, staat er. Wat u nu typt, blijft in het veld staan en wordt bewaard zodra er weer ruimte is. Maak ruimte vrij; Zeef kijkt elke vijf seconden.',
  'room.synced': 'Zeef schrijft niet in een map van {{service}}',
  'room.syncedHelp':
    'De gegevens van Zeef staan in een map die wordt gesynchroniseerd of op een netwerkschijf. Daar kan een bestand veranderen terwijl het in gebruik is. U kunt alles lezen en bewaren als bundel; laat uw ICT-afdeling de map van Zeef op de eigen schijf zetten om verder te werken.',
  'undo.no-room': 'De schijf is bijna vol; dit wordt bewaard zodra er ruimte is.',
} as const;
