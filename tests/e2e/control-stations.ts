// Where the walk goes: each station opens what it shows, on a page that was just loaded too.
import { expect, type Page } from '@playwright/test';
import { goTo, choose } from './workbench';

export type Station = {
  name: string;
  open: (page: Page) => Promise<void>;
  /** What is typed here is kept as long as the page is there, and no longer. */
  isPassing?: boolean;
};

/** What is typed where the text must have a form. `start` comes at once before it; `typed` replaces all. */
export const texts: { of: RegExp; start?: string; typed?: string; isForm?: boolean }[] = [
  { of: /LinesField.*(Tags|tags)/, start: ', ' },
  { of: /CueEditor/, start: ', ' },
  { of: /LinesField/, start: '\n' },
  { of: /ReferenceForm.tsx AutosaveField.*(Auteurs|Redacteuren)/, start: '\nQuuxman, ' },
  { of: /sources\.identified/, typed: '500' },
  { of: /sources\.found/, typed: '1234' },
  { of: /sources\.round/, typed: '2' },
  { of: /sources\.without/, typed: '3' },
  { of: /printing\.previous/, typed: '12' },
  { of: /protocol\.from/, typed: '1987' },
  { of: /protocol\.to/, typed: '2025' },
  { of: /stop\.target/, typed: '87' },
  { of: /stop\.run/, typed: '77' },
  { of: /TypologyForm.tsx NumberField/, typed: '35' },
  { of: /NumberField.*settings\.random/, typed: '13' },
  { of: /StageSettingsForm.tsx NumberField/, typed: '17' },
  { of: /LevelField.tsx ParsedField/, typed: '3' },
  { of: /AppraisalForm.tsx ParsedField/, typed: '412' },
  { of: /EffectNumbers.tsx ParsedField.*Interval, laag/, typed: '1 tot 3' },
  { of: /EffectNumbers.tsx ParsedField.*p-waarde/, typed: '0,04' },
  { of: /EffectNumbers.tsx ParsedField/, typed: '60' },
  { of: /screening\.jump/, typed: '1' },
  { of: /goToPage/, typed: '1' },
  // Choices of a form, kept with the form.
  {
    of: /NewEffect.tsx Select|NewInCountry.tsx Select|SourceList.tsx Select|PeopleForm.tsx Select|ConflictCard.tsx Select|ReportHead.tsx|ProductList.tsx|CitedWorks.tsx|AddReference.tsx Select/,
    isForm: true,
  },
];

const search = 'a search: it finds and holds no data';
const filter = 'a filter of what is shown';
const begins = 'how a new study begins, kept by none: NewProject.test.tsx chooses it';
const view = 'chooses what is shown';
const status = 'says a status: our own chip, and no control';
const passing = 'of a file that is being looked at before it comes in: nothing of it is the project’s yet';

const proposed =
  'a proposal that is being looked at: nothing of it is the project’s before it is added; citations.spec.ts types it and looks after a reload';

const alongs = 'what goes along in one file: hand-over.spec.ts ticks it';

const toField = 'chooses which field is shown';

/**
 * Controls that hold no data of the project, with the reason. Text in them is typed too, and must stay while one is in
 * them.
 */
export const noData: Record<string, string> = {
  "features/about/AboutDialog.tsx TextInput t('about.find')": search,
  "features/protocol/ConceptsForm.tsx TextInput t('concepts.find')": search,
  "features/longlist/AcrossLanguages.tsx Switch t('longlist.across', { concepts: names.join(', ') })": filter,
  "app/Navigation.tsx Select t('nav.person')": 'who works now: a choice of this window',
  "app/LanguageSelect.tsx Select t('nav.language')": 'language of this window',
  "features/guide/Guide.tsx TextInput t('guide.search')":
    'finds a place in the guide; guide.spec.ts types in it',
  "app/Palette.tsx TextInput t('command.find')": 'finds a command; commands.spec.ts types in it',
  "features/protocol/MethodForm.tsx Select t('method.scale')":
    'stays once something was rated, as in the study of the walk; scales.spec.ts chooses it',
  "features/documents/DocumentsPage.tsx SegmentedControl t('documents.view')": view,
  "features/documents/FullTextSearch.tsx SearchField t('documents.search')": search,
  "features/documents/ProposalsIn.tsx TextInput t('answers.origin')":
    'whose answers are in a file that is being looked at; proposals.spec.ts types in it',
  "features/documents/ProposalsIn.tsx Checkbox t('answers.rater')":
    'how a file that is being looked at comes in; proposals.spec.ts ticks it',
  "features/documents/ReferencePicker.tsx Select `${t('documents.pickReference')} ${match.file.name}`":
    passing,
  'features/report/DossierDialog.tsx Checkbox productOf(id).name[language]': alongs,
  'features/report/DossierDialog.tsx Checkbox t(`handOver.part.${part}`)': alongs,
  "features/report/DossierDialog.tsx Checkbox t('handOver.pictures')": alongs,
  "features/report/InTime.tsx Select t('inTime.with')": view,
  "features/report/InTime.tsx DayInput t('inTime.endOf')": view,
  "features/report/WhatIf.tsx Select t('whatIf.rule')": view,
  "features/protocol/PrintingForm.tsx Select t('printing.flow')":
    'there from the second round of searching on; rounds.spec.ts chooses it',
  "features/report/InTime.tsx SegmentedControl t('inTime.view')": view,
  'ui-domain/cited/ProposedForm.tsx TextInput label': proposed,
  'ui-domain/cited/ProposedForm.tsx Textarea label': proposed,
  "ui-domain/cited/CitedTable.tsx Select `${t('citations.fate')}: ${title}`": proposed,
  "features/import/SeedFields.tsx Select t('citations.seed')": passing,
  "features/import/SeedFields.tsx Select t('citations.direction')": passing,
  'features/duplicates/GroupList.tsx Pagination': view,
  "features/duplicates/GroupList.tsx SearchField t('duplicates.find')": search,
  "features/import/FileSources.tsx Select `${t('import.source')}: ${name}`": passing,
  'features/import/Mapping.tsx Select heading': passing,
  "features/import/PreviewCard.tsx Select t(files.length > 1 ? 'import.sourceOfAll' : 'import.source')":
    passing,
  "features/import/Problems.tsx Textarea t(p.line === 0 ? 'import.repair.label.noLine' : 'import.repair.label', { line: p.line, record: p.record, })":
    passing,
  "features/history/LogFilters.tsx Select t('history.person')": filter,
  "features/history/LogFilters.tsx Select t('history.kind')": filter,
  'features/history/LogFilters.tsx DayInput t(`history.${end}`)': filter,
  "features/history/LogFilters.tsx SearchField t('history.find')": search,
  "features/interventions/CompareView.tsx MultiSelect t('interventions.compare', { most: MOST })": view,
  "features/interventions/PassageMatrix.tsx Select t('passages.field')": view,
  "features/team/AskingList.tsx Select t('team.as')": 'as whom somebody comes in: team.spec.ts lets one in',
  "features/team/JoinTeam.tsx DraftInput t('projects.yourName')":
    'asks to come into a team, of no project that is here: team.spec.ts types it',
  "features/team/RecoverDialog.tsx Textarea t('team.recoverWords')":
    'a key on paper is kept in no form: team.spec.ts types it',
  "features/team/RecoveryKey.tsx TextInput t('team.recoveryWord', { n: place + 1 })":
    'a key on paper is kept in no form: team.spec.ts types it',
  "features/team/PlaceFields.tsx DraftInput t('team.user')":
    'there with the address of a server: team.spec.ts types it',
  "features/team/PlaceFields.tsx PasswordInput t('team.password')":
    'a password is kept in no form: team.spec.ts types it',
  "features/template/FillingForm.tsx Select t('filling.people')":
    'sends what is typed in templates elsewhere: filling.spec.ts chooses it',
  "features/template/FillingForm.tsx Checkbox t('filling.blind')":
    'hides what others fill in: filling.spec.ts ticks it',
  "features/interventions/LinkReport.tsx Select t('interventions.link')":
    'adds what is chosen and is empty again: study.spec.ts and reading-desk.ts link with it',
  "features/interventions/InterventionsPage.tsx SegmentedControl t('interventions.view')": view,
  'features/backups/BackupSettings.tsx NumberInput t(`backups.keep.${kind}`)':
    'how many back-ups this machine keeps, of no project: backups.spec.ts types it',
  "features/projects/SaveChoices.tsx PasswordInput t('seal.passwordOptional')":
    'a password is kept nowhere: backups.spec.ts types it',
  "features/projects/SaveChoices.tsx PasswordInput t('seal.again')":
    'a password is kept nowhere: backups.spec.ts types it',
  'features/projects/SaveChoices.tsx Checkbox t(`seal.along.${part}`)':
    'what goes along in one bundle: backups.spec.ts ticks it',
  "ui-domain/PasswordDialog.tsx PasswordInput t('seal.password')":
    'a password is kept nowhere: backups.spec.ts types it',
  'features/projects/NewProject.tsx Radio t(`projects.as.${value}`)': begins,
  "features/projects/NewProject.tsx Select t('projects.like')": begins,
  "features/projects/NewProject.tsx Checkbox t('projects.withPeople')": begins,
  'features/longlist/CheckMenu.tsx Checkbox o.label': view,
  "features/longlist/GridHead.tsx input t('longlist.selectShown')": 'selects rows',
  "features/longlist/GridRow.tsx input t('longlist.selectRow', { title: row.title })": 'selects a row',
  'features/longlist/YearRange.tsx TextInput label': filter,
  "features/longlist/ListFilters.tsx SearchField t('longlist.search')": search,
  "features/longlist/GridHead.tsx input t('longlist.filterOn', { field: c.label })": filter,
  "features/meetings/MeetingsPage.tsx SegmentedControl t('meetings.which')": view,
  "features/meetings/MeetingsPage.tsx Select t('meetings.addIntervention')": view,
  "features/reading/annotations/AnnotationFilters.tsx Select t('reading.filterColour')": filter,
  "features/reading/annotations/AnnotationFilters.tsx Select t('reading.filterPerson')": filter,
  "features/reading/annotations/AnnotationFilters.tsx Select t('reading.filterTag')": filter,
  "features/reading/annotations/AnnotationFilters.tsx TextInput t('reading.filterText')": filter,
  "features/reading/viewer/DocumentMenu.tsx Select t('reading.secondWhich')": view,
  "features/reading/viewer/DocumentToolbar.tsx JumpField t('reading.goToPage')": 'goes to a page',
  "features/reading/viewer/DocumentToolbar.tsx Select t('reading.zoom')": view,
  "features/screening/PlannedDecisions.tsx TextInput t('decisionsIn.who')":
    'names who decided in a file that is being looked at; DecisionsIn.test.tsx types in it',
  "features/reading/viewer/FindBar.tsx TextInput t('reading.search')": search,
  "features/review/ReviewForm.tsx Select t('review.printed')":
    'there where the lead chooses what is printed: several-levels.spec.ts chooses it',
  "features/rating/LevelField.tsx Checkbox t('rating.isRemark')": toField,
  "features/reading/annotations/MarkBar.tsx Select t('reading.target')":
    'what the next mark is for: of this window',
  "features/reading/viewer/PasswordForm.tsx PasswordInput t('reading.password')":
    'a password is kept nowhere; files.spec.ts types it',
  "features/reading/proposals/Proposals.tsx Select t('proposals.for')": view,
  "features/reading/SidePanel.tsx Select t('reading.interventions')": view,
  "features/reading/DeskHead.tsx Select t('reading.whichFile')": view,
  "features/reading/viewer/ScanNotice.tsx MultiSelect t('reading.ocr.languages')":
    'languages of one recognition; scans.spec.ts chooses them',
  "features/report/ReportHead.tsx SegmentedControl t('report.language')": view,
  "features/review/ReviewPage.tsx Select t('common.country')": filter,
  "features/review/ReviewPage.tsx Select t('review.subject')": filter,
  "features/screening/PositionLine.tsx JumpField t('screening.jump', { key })": 'goes to a reference',
  "features/screening/ScreeningPage.tsx SegmentedControl t('screening.stage')": view,
  "features/screening/ScreeningPage.tsx SegmentedControl t('screening.view')": view,
  "features/selection/SelectionPage.tsx SegmentedControl t('interventions.view')": view,
  'app/LooksMenu.tsx SegmentedControl': 'how the window looks: looks.spec.ts chooses it',
  'features/longlist/DetailPane.tsx Chip': status,
  'ui-domain/filling/SettleField.tsx Chip': status,
  'features/screening/ConflictCard.tsx Chip': status,
  'ui-domain/BoardChip.tsx Chip': status,
  'ui-domain/ScreeningChip.tsx Chip': status,
  'ui-domain/InterventionFilterBar.tsx Select label': filter,
  "ui-domain/InterventionFilterBar.tsx SearchField t('filter.text')": filter,
};

/** Opens the study, as the lead, where the list of projects is shown. */
async function enter(page: Page): Promise<void> {
  const project = page.getByRole('button', { name: 'Typeproef', exact: true });
  const navigation = page.getByRole('navigation');
  await expect(project.or(navigation).first()).toBeVisible();
  // A form that the station before opened.
  const dialog = page.getByRole('dialog');
  if (await dialog.isVisible()) {
    await dialog.getByRole('button', { name: 'Sluiten' }).click();
    await expect(dialog).toBeHidden();
  }
  if (await navigation.isVisible()) return;
  await project.click();
  await expect(navigation).toBeVisible();
  await page.getByRole('combobox', { name: 'Werkt als' }).click();
  await page.getByRole('option', { name: 'Hoofdonderzoeker' }).click();
}

/** A page of the study, and what is opened on it. */
const onPage =
  (name: string, open: (page: Page) => Promise<void> = () => Promise.resolve()) =>
  async (page: Page): Promise<void> => {
    await enter(page);
    await goTo(page, name);
    await unfiltered(page);
    await open(page);
  };

/** Shows all that a page has: what was typed in its search is there again, and hides the rest. */
async function unfiltered(page: Page): Promise<void> {
  await expect(page.locator('#content h1').first()).toBeVisible();
  for (const search of await page.locator('#content input[type=search]:visible').all()) await search.fill('');
  const clear = page.locator('#content').getByRole('button', { name: 'Filter wissen' });
  if (await clear.isVisible()) await clear.click();
}

const view1 = (name: string) => async (page: Page) => {
  await page
    .locator('label')
    .filter({ hasText: new RegExp(`^${name}$`) })
    .first()
    .click();
};

async function openIntervention(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /Training Programs/ })
    .first()
    .click();
  const rows = page.getByRole('button', { name: 'Rij toevoegen' });
  await expect(rows).toBeVisible();
  if ((await page.getByRole('textbox', { name: 'Naam 1', exact: true }).count()) === 0) await rows.click();
  await expect(page.getByRole('textbox', { name: 'Naam 1', exact: true })).toBeVisible();
}

async function openReport(page: Page, file = 'rapport-0.pdf'): Promise<void> {
  await enter(page);
  await goTo(page, 'Documenten');
  await view1('Bestanden')(page);
  await page.getByRole('button', { name: file, exact: true }).click();
  await expect(page.getByRole('tab', { name: 'Velden' })).toBeVisible();
}

const openField = (name: string): Station => ({
  name: `Sjabloon: ${name}`,
  open: onPage('Sjabloon', async (page) => {
    await page
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await expect(page.getByLabel('Naam (Nederlands)')).toHaveValue(new RegExp(name));
  }),
});

export const stations: Station[] = [
  {
    name: 'Projecten',
    open: async (page) => {
      await expect(page.getByRole('button', { name: 'Typeproef', exact: true })).toBeVisible();
      // The other project: the study's own button is what opens it.
      const other = page.locator('.mantine-Card-root').filter({ hasText: 'voorbeeld' });
      await other.getByRole('button', { name: 'Hernoemen' }).click();
    },
  },
  {
    name: 'Lezen: velden',
    open: async (page) => {
      await openReport(page);
      await page.getByRole('tab', { name: 'Velden' }).click();
      await page.getByRole('button', { name: /^Stap voor stap/ }).click();
      await expect(page.locator('.zeef-wizard')).toBeVisible();
      // What was answered is folded, and so are domains.
      await page
        .locator('.zeef-answered, .zeef-domain')
        .evaluateAll((all) => all.forEach((folded) => folded.setAttribute('open', '')));
      await expect(page.getByRole('radio').first()).toBeVisible();
    },
  },
  { name: 'Protocol', open: onPage('Protocol') },
  {
    name: 'Protocol: begrippen',
    open: onPage('Protocol', async (page) => {
      await page
        .locator('summary')
        .filter({ hasText: /^loonkostensubsidie/ })
        .click();
      await expect(page.getByRole('textbox', { name: 'Naam (Nederlands)' })).toBeVisible();
    }),
  },
  {
    name: 'Protocol: filter',
    open: onPage('Protocol', async (page) => {
      // The station before has chosen another: its filter is not shown then.
      await page.getByRole('combobox', { name: 'Rapporten in tabel 2.1, 2.2 en bijlage 3' }).click();
      await page.getByRole('option', { name: /filter/ }).click();
      await expect(page.getByRole('combobox', { name: 'Bronnen' })).toBeVisible();
    }),
  },
  ...['Proef number', 'Proef choice', 'Proef group'].map(openField),
  {
    name: 'Bronnen en import',
    open: onPage('Bronnen en import', async (page) => {
      // One with a date that is no day, and one with a day.
      for (const name of ['Google Scholar', 'Springer'])
        await page.getByRole('button', { name: `Gegevens: ${name}` }).click();
    }),
  },
  {
    name: 'Bronnen en import: voorbeeld',
    isPassing: true,
    open: onPage('Bronnen en import', async (page) => {
      await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), {
        name: 'a.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('Title,Year\nEen rapport,2020\n'),
      });
      await page.getByText('Kolommen', { exact: true }).click();
    }),
  },
  { name: 'Correspondenten', open: onPage('Correspondenten') },
  {
    name: 'Dubbelen',
    open: onPage('Dubbelen', async (page) => {
      await page.locator('details.zeef-group summary').first().click();
      await expect(page.getByRole('radio').first()).toBeVisible();
    }),
  },
  {
    name: 'Longlist',
    open: onPage('Longlist', async (page) => {
      await page.getByRole('button', { name: 'Filter per veld' }).click();
    }),
  },
  {
    name: 'Longlist: gegevens',
    open: onPage('Longlist', async (page) => {
      // The station before has typed in the filters.
      const all = page.getByRole('button', { name: 'Alles tonen' });
      if (await all.isVisible()) await all.click();
      await page.locator('#row-0').click();
      await page.getByRole('grid', { name: 'Longlist' }).press('F2');
      await expect(page.getByLabel('Titel', { exact: true })).toBeVisible();
    }),
  },
  {
    name: 'Longlist: toevoegen',
    open: onPage('Longlist', async (page) => {
      await page.getByRole('button', { name: 'Referentie toevoegen' }).click();
      await expect(page.getByLabel('Titel', { exact: true })).toBeVisible();
    }),
  },
  { name: 'Screenen', open: onPage('Screenen') },
  { name: 'Screenen: verschillen', open: onPage('Screenen', view1('Verschillen')) },
  { name: 'Screenen: voortgang', open: onPage('Screenen', view1('Voortgang')) },
  { name: 'Screenen: werkwijze', open: onPage('Screenen', view1('Werkwijze')) },
  { name: 'Interventies', open: onPage('Interventies', openIntervention) },
  {
    name: 'Interventies: tabel',
    open: onPage('Interventies', async (page) => {
      await view1('Tabel van alle velden')(page);
      const grid = page.getByRole('grid', { name: 'Tabel van alle velden' });
      await grid.getByRole('row').nth(1).getByRole('gridcell').nth(7).dblclick();
    }),
  },
  { name: 'Interventies: vergelijken', open: onPage('Interventies', view1('Vergelijken')) },
  {
    name: 'Lezen: niveaus',
    open: async (page) => {
      await openReport(page, 'rapport-1.pdf');
      await page.getByRole('tab', { name: 'Velden' }).click();
      const levels = page.getByRole('group', { name: 'Niveaus van dit rapport' });
      const more = page.getByRole('button', { name: 'Meer dan één niveau' });
      await expect(levels.or(more)).toBeVisible();
      if (await more.isVisible()) await more.click();
      await expect(page.getByLabel('Uitkomst of opzet')).toBeVisible();
    },
  },
  {
    name: 'Lezen: opmerking',
    open: async (page) => {
      await openReport(page, 'rapport-2.pdf');
      await page.getByRole('tab', { name: 'Velden' }).click();
      const remark = page.getByRole('checkbox', { name: 'Geen niveau te geven' });
      await expect(remark).toBeVisible();
      if (!(await remark.isChecked())) await remark.click();
    },
  },
  {
    name: 'Lezen: markeringen',
    open: async (page) => {
      await openReport(page);
      await page.getByRole('tab', { name: /Markeringen/ }).click();
      await page.locator('[data-annotation] .zeef-quote').first().click();
      await expect(
        page
          .locator('[data-annotation]')
          .getByLabel(/Labels|Trefwoorden|Tags/i)
          .first(),
      ).toBeVisible();
    },
  },
  {
    name: 'Lezen: voorstellen',
    open: async (page) => {
      await openReport(page);
      await page.getByRole('tab', { name: 'Voorstellen' }).click();
      await page.getByText('Signaalwoorden').click();
      await page.getByRole('button', { name: 'Zoeken in document' }).click();
    },
  },
  {
    name: 'Lezen: nieuwe interventie',
    open: async (page) => {
      await openReport(page);
      await page.getByRole('tab', { name: 'Velden' }).click();
      await page.getByRole('button', { name: /^Nieuwe interventie/ }).click();
      await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeVisible();
    },
  },
  { name: 'Team', open: onPage('Team') },
  { name: 'Documenten: opgevraagd', open: onPage('Documenten', view1('Opgevraagd')) },
  { name: 'Documenten', open: onPage('Documenten', view1('Bestanden')) },
  { name: 'Eindbeoordeling', open: onPage('Eindbeoordeling') },
  {
    name: 'Selectie',
    open: onPage('Selectie', async (page) => {
      // One that stays the same, though scores change the order.
      const card = page.locator('[data-rank]').filter({ hasText: 'Wege in Arbeit' });
      await card.getByRole('button', { name: 'Scoren' }).click();
    }),
  },
  { name: 'Expertmeetings', open: onPage('Expertmeetings') },
  {
    name: 'Eigen dia',
    open: async (page) => {
      await onPage('Expertmeetings')(page);
      const slide = page.getByRole('group', { name: 'Eigen dia 1' });
      if ((await slide.count()) === 0) await page.getByRole('button', { name: 'Dia toevoegen' }).click();
      await expect(slide).toBeVisible();
    },
  },
  { name: 'Rapport', open: onPage('Rapport') },
  {
    name: 'Rapport: literatuur',
    open: onPage('Rapport', async (page) => {
      await page
        .getByRole('button', { name: /^Bijlage 1/ })
        .first()
        .click();
      await expect(page.getByTestId('cited-works')).toBeVisible();
    }),
  },
  ...(
    [
      ['PRISMA 2020', /^PRISMA 2020-checklist/, 'prisma-2020'],
      ['PRISMA-S', /^PRISMA-S-checklist/, 'prisma-s'],
    ] as const
  ).map(([name, product, id]): Station => ({
    name: `Rapport: ${name}`,
    open: onPage('Rapport', async (page) => {
      await page.getByRole('button', { name: product }).first().click();
      const form = page.getByTestId(`checklist-${id}`);
      await form.getByRole('button', { name: /^Invullen: 1 / }).click();
      await expect(form.getByLabel('Toelichting')).toBeVisible();
    }),
  })),
  { name: 'Logboek', open: onPage('Logboek') },
];
