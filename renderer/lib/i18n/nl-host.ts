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
  'write.read-back': 'wat geschreven is, leest niet hetzelfde terug',
  'write.write-failed': 'het schrijven mislukte',
};
