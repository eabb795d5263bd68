// The handbook of the Morning Club, which stands on a site of the county and nowhere as a PDF. All of it is invented.
import { savedPage } from './saved-page';

export const morningClubHandbook = savedPage({
  key: 'morning-club-process',
  fileName: 'ODowd-2019-Running-a-Morning-Club.html',
  language: 'en',
  title: 'Running a Morning Club: a handbook for counties, with the experiences of seventeen schools',
  authors: ['O’Dowd, Brendan'],
  site: 'County Council of Ballycorran (invented)',
  body: `<p>Brendan O’Dowd, County Council of Ballycorran, 2019. An invented handbook, for practice.</p>
<p>This handbook is for counties that want to start a Morning Club. It was drawn from visits to all seventeen schools in
which the club has run since 2015, and from talks with cooks, drivers, head teachers and parents.</p>
<h2>1 What a club needs</h2>
<p>A club opens an hour before the first lesson. It needs a room with a tap, a person with a key, and a bus that is in time.
What it does not need is a kitchen of its own: four villages share one cook, who drives from kitchen to kitchen with the
porridge in insulated boxes.</p>
<ul>
<li>Agree with the bus company before you agree with anybody else.</li>
<li>Find two people for every key.</li>
<li>Begin with bread and fruit; porridge can wait until spring.</li>
</ul>
<h2>2 What it costs</h2>
<table>
<tr><th>Per child and day</th><th>Shared kitchen</th><th>Own kitchen</th></tr>
<tr><td>Food</td><td>€ 0.62</td><td>€ 0.68</td></tr>
<tr><td>Wages</td><td>€ 0.71</td><td>€ 1.14</td></tr>
<tr><td>Bus</td><td>€ 0.38</td><td>€ 0.38</td></tr>
</table>
<h2>3 What parents and schools say</h2>
<p>Parents told us that they value the hour more than the meal: it lets them begin work in time. Several added that they had
only noticed how short the mornings were once somebody else did the breakfast.</p>
<p>Head teachers were sent a short survey, once, in March 2019. Eleven of the seventeen call the start of the day calmer; six
saw no change, or said that the noise had moved to the corridor.</p>
<p>The effects on pupils were not measured for this handbook. A study of attendance in the county is under way.</p>
<h2>4 When the grant ends</h2>
<p>Three clubs closed in the summer after their first grant. In each, the county had counted on parents to take over the wages.
The clubs that went on had put the bus, the cook and the room into three different budgets from the beginning.</p>`,
});
