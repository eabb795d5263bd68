// Dutch texts of what the host does: writing files, the journal, licences.
export const nlHost = {
  'write.failed': '“{{file}}” is niet opgeslagen: {{reason}}.',
  'write.kept': 'Het bestand dat er al stond, is ongemoeid gelaten.',
  'write.disk-full': 'de schijf is vol',
  'write.read-only': 'de schijf kan alleen worden gelezen',
  'write.not-allowed': 'schrijven mag daar niet',
  'write.too-large': 'het bestand is groter dan de schijf toestaat',
  'write.folder-gone': 'de map is er niet meer',
  'write.in-use': 'een ander programma heeft het bestand open',
  'write.short-write': 'de schijf nam maar een deel aan',
  'write.read-back': 'wat geschreven is, is bij het nalezen niet hetzelfde',
  'write.write-failed': 'het schrijven mislukte',
  'repair.journal-rebuilt':
    'Het journaal op schijf was beschadigd en is opnieuw opgebouwd uit de database. Er ging niets verloren; het beschadigde is ernaast bewaard.',
  'repair.salvaged':
    'De database was leeg en het journaal op schijf beschadigd. Wat in het journaal nog gaaf was, staat hier; controleer het laatste werk en importeer zo nodig een bundel. Het beschadigde journaal is bewaard.',
  'repair.salvagedProject':
    '“{{title}}” ontbrak in de database. Het journaal op schijf was beschadigd: {{lost}} regels konden niet worden gelezen. Wat gaaf was, is hersteld; controleer het laatste werk.',
  'repair.behind': 'Staat in de database; nog niet in het journaal.',
  'host.locked': 'een ander programma van Zeef schrijft dit journaal',
  'host.damaged': 'het journaal is beschadigd',
  'host.unreadable': 'het journaal kan niet worden gelezen',
  'host.journal-newer': 'een nieuwere versie van Zeef schreef dit journaal; het is niet aangeraakt',
  'host.gap': 'het journaal mist een eerdere stap',
  'about.title': 'Over Zeef',
  'about.version': 'Zeef {{version}}',
  'about.licence':
    'Zeef is vrije software onder de GNU Affero General Public License, versie 3 of later (AGPL-3.0-or-later), zonder enige garantie. U mag het gebruiken, delen en aanpassen; wie een aangepaste versie deelt of aanbiedt, geeft ook de broncode.',
  'about.readLicence': 'De licentie lezen',
  'about.find': 'Zoeken in wat Zeef bevat',
  'about.count': '{{count}} onderdelen van anderen, elk met hun licentie',
  'about.count_one': '{{count}} onderdeel van anderen, met zijn licentie',
  'about.failed': 'De lijst van licenties kan niet worden gelezen ({{reason}}).',
};
