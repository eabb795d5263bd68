// What people translated, as the report prints it.
import { expect, it } from 'vitest';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { fixedEnv } from '../../shared/kernel/ids';
import { newTranslation } from '../../shared/model/translation';
import { buildFrom } from '../../shared/report/build-product';
import { buildDossier, type DossierPart } from '../../shared/report/dossier';
import { writeDossier } from '../../shared/report/writers/hand-over/dossier-html';

const data = (await buildDemoProject(fixedEnv(0))).toData();
const extraction = data.extractions.find((x) => Object.values(x.answers).some((a) => a.text.length > 20))!;
const [fieldId, answer] = Object.entries(extraction.answers).find(([, a]) => a.text.length > 20)!;
const [person] = data.persons;
const by = person!.id;
const translation = newTranslation({ type: 'answer', extractionId: extraction.id, fieldId }, 'nl', {
  text: 'Zo staat het er in het Nederlands',
  original: answer.text,
  by,
  at: 1,
});
const printedIn = (of: typeof data): string => JSON.stringify(buildFrom(of, 'tabel-2.3-ingevuld', 'nl'));
const dossierOf = (of: typeof data, without: readonly DossierPart[] = []): string =>
  new TextDecoder().decode(writeDossier(buildDossier(of, 'nl', undefined, without)).bytes);

it('a translated answer is printed with whose it is, and no longer once the answer was changed', () => {
  const printed = `Zo staat het er in het Nederlands (vertaling: ${person!.name})`;
  const translated = { ...data, translations: [translation] };
  expect(printedIn(translated)).toContain(printed);
  expect(dossierOf(translated)).toContain('vertaling: ');
  const changed = {
    ...translated,
    extractions: data.extractions.map((x) =>
      x.id === extraction.id
        ? { ...x, answers: { ...x.answers, [fieldId]: { ...answer, text: `${answer.text} en meer` } } }
        : x,
    ),
  };
  expect(printedIn(changed)).not.toContain('vertaling: ');
  expect(dossierOf(changed)).not.toContain('vertaling: ');
});

it('a dossier without names holds none in a translation', () => {
  const html = dossierOf({ ...data, translations: [translation] }, ['names']);
  expect(html).toContain('vertaling: Persoon');
  expect(html).not.toContain(person!.name);
});
