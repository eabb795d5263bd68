// The French report of the practice study: difference-in-differences, in one column.
import type { Paper } from '../paper/paper';

export const petitDejeunerSolidaire: Paper = {
  key: 'petit-dejeuner-solidaire',
  fileName: 'Marchand-2019-Petit-dejeuner-solidaire.pdf',
  language: 'fr',
  title: 'Le petit-déjeuner solidaire du Val-des-Ormes : évaluation après deux ans',
  authors: 'Geneviève Marchand · Observatoire des territoires (rapport inventé pour l’exercice)',
  running: 'Cahiers de l’alimentation scolaire · n° 7 · inventé',
  columns: 1,
  roman: 0,
  firstPage: 41,
  body: [
    [
      { type: 'heading', text: 'Résumé' },
      {
        type: 'paragraph',
        text: 'Depuis la rentrée 2016, neuf écoles du Val-des-Ormes offrent un petit-déjeuner aux élèves dont la famille le demande. Les familles paient selon leurs moyens, de zéro à un euro. Nous comparons l’évolution de l’absentéisme dans ces écoles avec celle de quatorze écoles du canton voisin.',
      },
      { type: 'heading', text: '1. Un dispositif né du conseil municipal des jeunes' },
      {
        type: 'paragraph',
        text: 'L’idée vient des élèves eux-mêmes : le conseil municipal des jeunes avait constaté que beaucoup d’enfants arrivaient le ventre vide après un long trajet.¹ Les communes ont mis en commun une cuisine, un véhicule et deux emplois à mi-temps.',
        note: '¹ Compte rendu de la séance du 12 mars 2016, annexe 2.',
      },
      {
        type: 'paragraph',
        text: 'Le dispositif s’adresse aux enfants de trois à onze ans dont les parents travaillent tôt ou vivent loin de l’école. Il est porté par la communauté de communes, avec l’appui d’une association de parents.',
      },
      { type: 'heading', text: '2. Méthode' },
      {
        type: 'paragraph',
        text: 'L’absentéisme a été relevé dans les registres, deux ans avant et deux ans après l’ouverture, dans les neuf écoles du dispositif et dans quatorze écoles du canton voisin. Nous comparons les deux évolutions (différence de différences).',
      },
      {
        type: 'paragraph',
        text: 'Avant l’ouverture, les deux groupes évoluaient de la même façon. Nous n’avons pas pu tenir compte du revenu des familles, qui n’est pas connu des écoles.²',
        note: '² Une demande d’accès aux données fiscales est restée sans réponse.',
      },
      {
        type: 'table',
        caption: 'Tableau 1. Demi-journées d’absence par élève et par an',
        rows: [
          ['Écoles', '2014-2016', '2016-2018', 'Évolution'],
          ['Val-des-Ormes (9)', '14,6', '11,9', '-2,7'],
          ['Canton voisin (14)', '14,1', '13,4', '-0,7'],
        ],
        shares: [0.4, 0.2, 0.2, 0.2],
      },
    ],
    [
      { type: 'heading', text: '3. Résultats' },
      {
        type: 'paragraph',
        text: 'L’absentéisme a reculé de deux demi-journées de plus que dans le canton voisin. Le recul est plus net chez les enfants qui viennent en car. Les enseignants disent commencer la classe à l’heure, ce qui était rare auparavant.',
      },
      {
        type: 'paragraph',
        text: 'Au bout de deux ans, 38 % des élèves utilisaient le dispositif au moins deux fois par semaine. Parmi les familles les plus modestes, cette part atteint 57 %.',
      },
      { type: 'heading', text: '4. Ce que disent les parents' },
      {
        type: 'paragraph',
        text: 'Les parents interrogés apprécient surtout la souplesse : on peut venir sans s’inscrire la veille. Certains craignent encore d’être vus comme des parents qui n’ont pas les moyens. Le paiement à l’entrée, en pièces, a été remplacé par une enveloppe mensuelle.',
      },
      { type: 'heading', text: '5. Conditions et coût' },
      {
        type: 'paragraph',
        text: 'Trois conditions reviennent : un car qui arrive assez tôt, une cuisine commune et une personne connue des enfants. Le coût net est de 1,80 euro par repas, dont 0,40 euro payé par les familles.',
      },
      { type: 'heading', text: '6. Limites' },
      {
        type: 'paragraph',
        text: 'Les deux cantons diffèrent par la taille de leurs écoles. Les résultats scolaires n’ont pas été mesurés. Une nouvelle enquête est prévue lorsque les premiers élèves entreront au collège.',
      },
    ],
  ],
};
