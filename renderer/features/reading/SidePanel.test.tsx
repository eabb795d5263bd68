// @vitest-environment jsdom
import { draw, openMarked } from '../../../tests/helpers/drawn-marked';
import { annotationOf, hash, measure, pdfOf } from '../../../tests/helpers/marked';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { reportCommands } from './commands';
import { useReadingStore } from './reading.store';
import { SidePanel } from './SidePanel';

const [onShow, addIntervention] = [vi.fn(), vi.fn()];
beforeEach(() => useReadingStore.setState({ tab: 'form', target: null }));
async function drawPanel(files: number, { annotations = [] as never[], withAbout = false } = {}) {
  cleanup();
  const { session, reference } = await openMarked();
  const documents = Array.from({ length: files }, (_, n) =>
    pdfOf({ id: `d${n}` as never, fileName: `${n}.pdf`, sha256: hash(String(n)) }),
  );
  draw(
    <reportCommands.desk.Provider value={{ addIntervention } as never}>
      <SidePanel
        reference={reference}
        rating={
          <div data-target="level">
            <input aria-label="niveau" />
          </div>
        }
        effects={null}
        files={{ documents, document: documents[0] ?? null }}
        annotations={annotations}
        about={{ interventions: [measure], intervention: withAbout ? measure : null, onShow }}
      />
    </reportCommands.desk.Provider>,
    session,
  );
}
const button = (name: string) => screen.queryByRole('button', { name: new RegExp(name) });
const tab = (name: RegExp | string): HTMLButtonElement => screen.getByRole('tab', { name });

test('passages are proposed only where there are pages', async () => {
  await drawPanel(0);
  expect(tab(nl['reading.tab.proposals']).disabled).toBe(true);
  await drawPanel(1);
  expect(tab(nl['reading.tab.proposals']).disabled).toBe(false);
});

test('tabs say how many annotations there are, and how many of them wait', async () => {
  const lost = { anchor: { state: 'lost' as const, score: 0, found: null } };
  const [a, b] = [annotationOf('a'), annotationOf('b', lost)] as never[];
  await drawPanel(1, { annotations: [a!] as never });
  expect(tab(textNow('reading.tab.marks', { count: 1 }))).toBeDefined();
  await drawPanel(1, { annotations: [a!, b!] as never });
  const [count, waiting] = [
    textNow('reading.tab.marks', { count: 2 }),
    textNow('reading.waiting', { count: 1 }),
  ];
  fireEvent.click(tab(`${count} (${waiting})`));
  expect(useReadingStore.getState().tab).toBe('marks');
});

test('the field one was in last is what passages are attached to', async () => {
  await drawPanel(1);
  fireEvent.focus(screen.getByRole('textbox', { name: 'niveau' }));
  expect(useReadingStore.getState().target).toBe('level');
  fireEvent.focus(button(nl['interventions.new'])!);
  expect(useReadingStore.getState().target).toBe('level');
});

test('the template is that of the intervention that is chosen', async () => {
  await drawPanel(1);
  const fields = (): number => screen.getAllByRole('textbox').length;
  const few = fields();
  fireEvent.click(screen.getByRole('combobox', { name: nl['reading.interventions'] }));
  fireEvent.click(screen.getByRole('option', { name: measure.title }));
  expect(onShow.mock.calls[0]![0]).toBe(measure.id);
  await drawPanel(1, { withAbout: true });
  expect(fields()).toBeGreaterThan(few + 3);
  expect(screen.getByRole('combobox', { name: nl['reading.interventions'] })).toHaveProperty(
    'value',
    measure.title,
  );
});

test('a new intervention is asked for beside those of the report', async () => {
  await drawPanel(1);
  fireEvent.click(screen.getByRole('button', { name: new RegExp(nl['interventions.new']) }));
  expect(addIntervention).toHaveBeenCalledTimes(1);
});
