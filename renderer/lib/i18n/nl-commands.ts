// Dutch texts of commands and of the lists that show them.

export const nlCommands = {
  'command.palette': 'Opdrachten',
  'command.find': 'Zoek een opdracht',
  'command.none': 'Geen opdracht met deze woorden.',
  'command.keys': 'Sneltoetsen',
  'command.everywhere': 'Overal',
  'command.goTo': 'Naar {{option}}',
  'command.language': 'Nederlands of Engels',
  'screening.excludeFirst': 'Uitsluiten om de eerste reden',
  'screening.excludeBecause': 'Uitsluiten: {{option}}',
  'screening.writeNote': 'Notitie schrijven',
  'screening.jumpTo': 'Naar een nummer',
};
