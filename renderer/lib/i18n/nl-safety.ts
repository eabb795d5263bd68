// Dutch texts of what keeps work safe: opening, closing, failures, projects that are lost or wiped.
export const nlSafety = {
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
} as const;
