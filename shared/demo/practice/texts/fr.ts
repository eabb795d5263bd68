// Phrases françaises de l’étude d’entraînement.
import type { Bank } from './bank';

export const french: Bank = {
  language: 'fr',
  places: ['Saint-Aubry', 'Val-des-Ormes', 'Montferrand-le-Petit', 'La Roche-Claire', 'Bois-Joli'],
  farPlaces: ['Québec', 'Sénégal', 'Nouvelle-Calédonie'],
  families: [
    'Aubert',
    'Bonnet',
    'Charpentier',
    'Delmas',
    'Fournier',
    'Garnier',
    'Lefèvre',
    'Marchand',
    'Haddad',
  ],
  givens: ['Amélie', 'Benoît', 'Chloé', 'Didier', 'Élise', 'Fabrice', 'Geneviève', 'Hugo'],
  journals: ['Revue des petites écoles', 'Enfance et territoires', 'Cahiers de l’alimentation scolaire'],
  keywords: ['petit-déjeuner à l’école', 'absentéisme', 'petites communes', 'école primaire', 'évaluation'],
  backgrounds: [
    'Dans les petites communes, les trajets sont longs et beaucoup d’enfants partent sans avoir mangé.',
    'Les écoles rurales ont peu de personnel : toute nouvelle tâche revient vite à la direction.',
    'Un repas au début de la journée passe pour un moyen simple d’aider les élèves à suivre la classe.',
    'On sait peu de chose de ce qui reste de ces dispositifs après la première subvention.',
  ],
  methods: [
    'Nous avons comparé {n} élèves des écoles participantes avec {m} élèves d’écoles en attente, avant le début et après {months} mois.',
    'L’étude repose sur {n} entretiens avec des parents, des bénévoles et des enseignants, et sur la visite de {m} écoles.',
    'Les registres de {n} écoles ont été suivis pendant {months} mois.',
    'Un questionnaire a été envoyé à {n} ménages ; {p} % ont répondu.',
  ],
  closings: [
    'La première condition est une personne qui ouvre la porte chaque matin.',
    'Ces données ne permettent pas de dire si cela vaut pour les villes plus grandes.',
    'Le coût par élève était plus bas là où plusieurs villages partageaient une cuisine.',
  ],
  subjects: {
    programme: {
      titles: [
        'Manger ensemble avant la classe : {what} à {place}',
        'Un petit-déjeuner gratuit est-il utile ? {what} dans les écoles de {place}',
        'Petit-déjeuner à l’école et {what} : évaluation d’un dispositif à {place}',
      ],
      whats: ['l’absentéisme', 'la lecture', 'l’attention', 'le bien-être', 'les retards'],
      aims: [
        'Cette étude cherche à savoir si un petit-déjeuner gratuit à {place} a changé {what}.',
        'Nous évaluons un dispositif communal qui a ouvert {m} classes à {place}, au regard de ce critère : {what}.',
      ],
      results: [
        'Parmi les élèves qui mangeaient à l’école, {p} % étaient à l’heure chaque jour.',
        'Les effets, faibles au premier semestre, ont augmenté ensuite.',
        'Aucun effet n’a été trouvé, bien que parents et enseignants soient satisfaits.',
      ],
    },
    group: {
      titles: [
        'Un petit-déjeuner pour {what} : un service à {place}',
        'À table le matin : l’expérience avec {what} à {place}',
      ],
      whats: [
        'les résidents des maisons de retraite',
        'les infirmières de nuit',
        'les étudiants',
        'les personnes sans abri',
      ],
      aims: ['Nous décrivons un service de petit-déjeuner pour {what} et ce qu’il a changé.'],
      methods: [
        'Un questionnaire a été remis à {n} personnes ; {p} % ont répondu.',
        'Nous avons interrogé {m} personnes et compté les repas pendant {months} mois.',
      ],
      results: [
        'Au moins une fois par semaine, {p} % y avaient recours.',
        'L’usage a baissé après les premières semaines.',
      ],
    },
    habits: {
      titles: [
        'Qui saute le petit-déjeuner ? {what} chez les élèves de {place}',
        'Habitudes du matin et {what} : une enquête à {place}',
      ],
      whats: ['le sommeil', 'le temps d’écran', 'le revenu des familles', 'la durée du trajet'],
      aims: [
        'Cette enquête décrit ce que les élèves de {place} mangent avant l’école, et le lien avec {what}.',
      ],
      results: [
        'Au moins deux fois par semaine, {p} % quittaient la maison sans manger.',
        'Les différences entre écoles dépassaient celles entre familles.',
      ],
    },
    other: {
      titles: [
        '{what} dans les écoles de {place} : trois ans d’expérience',
        'Introduire {what} dans de petites écoles : le cas de {place}',
      ],
      whats: ['la cantine', 'les fruits gratuits', 'l’eau potable', 'les cours de cuisine'],
      aims: ['L’article suit l’introduction d’une mesure : {what}.'],
      results: [
        'Après {months} mois, {p} % des écoles la maintenaient.',
        'Les effets en classe n’ont pas été mesurés.',
      ],
    },
  },
};
