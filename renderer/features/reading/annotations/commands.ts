// What can be done in an open document. Its keys work while the pages have the focus, so that typing in a field never
// marks anything.
import type { AnnotationId } from '../../../../shared/kernel/ids';
import type { Language } from '../../../../shared/model/fields';
import type { Project } from '../../../../shared/model/project';
import { defineCommands } from '../../../commands/command';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import type { Marking } from './use-marking';
import type { PassageControl } from './use-passage';

export type ReadingDesk = {
  surface: PdfSurface;
  control: PassageControl;
  marking: Marking;
  colours: Project['colours'];
  language: Language;
  selected: AnnotationId | null;
  /** Whether keys and buttons elsewhere act on this document: the one used last. */
  isInUse: boolean;
  drawing: 'area' | 'note' | null;
  /** Draws an area or a note, or stops that. */
  draw: (what: 'area' | 'note' | null) => void;
  find: () => void;
  chooseTarget: () => void;
  /** Goes to the next annotation or the one before. */
  walk: (by: 1 | -1) => void;
  comment: () => void;
  /** Marks the passage, and goes to its comment. */
  remark: () => Promise<void>;
  /** Letters are meant for a comment that is about to get the focus. */
  isCommentComing: () => boolean;
  remove: () => unknown;
  clear: () => void;
  switchDark: () => void;
};

const ZOOM = 1.2;
const hasPassage = (desk: ReadingDesk): boolean => desk.control.has;
const hasAnnotation = (desk: ReadingDesk): boolean => desk.selected !== null;
/** Whether there is something to attach. */
const canAttach = (desk: ReadingDesk): boolean => hasPassage(desk) || hasAnnotation(desk);
/** Attaches it, and asks first what to attach it to where nothing is chosen: a passage is attached by that choice. */
const attaching = (desk: ReadingDesk, attach: () => unknown): unknown =>
  desk.marking.targets.active === null ? desk.chooseTarget() : attach();
const toggled = (desk: ReadingDesk, what: 'area' | 'note'): typeof what | null =>
  desk.drawing === what ? null : what;

export const readingCommands = defineCommands<ReadingDesk>()(
  {
    id: 'reading',
    text: 'reading.document',
    reach: 'part',
    isInTurn: true,
    isHeld: (desk) => desk.isCommentComing(),
    isListed: (desk) => desk.isInUse,
  },
  {
    mark: {
      text: 'reading.mark',
      keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
      options: (desk) => desk.colours.map((c) => c.label[desk.language]),
      when: hasPassage,
      run: ({ marking, colours }, colour) => {
        const chosen = colours[colour];
        return chosen === undefined ? undefined : marking.mark(chosen.id);
      },
    },
    underline: {
      text: 'reading.underline',
      keys: ['u'],
      when: hasPassage,
      run: ({ marking }) => marking.mark(marking.colour, 'underline'),
    },
    remark: { text: 'reading.remark', keys: ['m'], when: hasPassage, run: (desk) => desk.remark() },
    attach: {
      text: 'reading.attachEvidence',
      keys: ['e'],
      when: canAttach,
      run: (desk) => attaching(desk, () => desk.marking.attach()),
    },
    quote: {
      text: 'reading.quote',
      keys: ['q'],
      when: canAttach,
      run: (desk) => attaching(desk, () => desk.marking.attach(undefined, true)),
    },
    target: { text: 'reading.chooseTarget', keys: ['t'], run: (desk) => desk.chooseTarget() },
    nextSentence: {
      text: 'reading.nextSentence',
      keys: ['.'],
      isRepeated: true,
      run: (desk) => desk.control.step(1),
    },
    lastSentence: {
      text: 'reading.lastSentence',
      keys: [','],
      isRepeated: true,
      run: (desk) => desk.control.step(-1),
    },
    longer: { text: 'reading.longer', keys: ['>'], isRepeated: true, run: (desk) => desk.control.extend(1) },
    shorter: {
      text: 'reading.shorter',
      keys: ['<'],
      isRepeated: true,
      run: (desk) => desk.control.extend(-1),
    },
    startBack: {
      text: 'reading.startBack',
      keys: ['['],
      isRepeated: true,
      run: (desk) => desk.control.moveEnd('start', -1),
    },
    startOn: {
      text: 'reading.startOn',
      keys: [']'],
      isRepeated: true,
      run: (desk) => desk.control.moveEnd('start', 1),
    },
    endBack: {
      text: 'reading.endBack',
      keys: ['{'],
      isRepeated: true,
      run: (desk) => desk.control.moveEnd('end', -1),
    },
    endOn: {
      text: 'reading.endOn',
      keys: ['}'],
      isRepeated: true,
      run: (desk) => desk.control.moveEnd('end', 1),
    },
    area: {
      text: 'reading.area',
      keys: ['a'],
      isAtOnce: true,
      run: (desk) => desk.draw(toggled(desk, 'area')),
    },
    note: {
      text: 'reading.note',
      keys: ['n'],
      isAtOnce: true,
      run: (desk) => desk.draw(toggled(desk, 'note')),
    },
    nextAnnotation: {
      text: 'reading.nextAnnotation',
      keys: ['j'],
      isRepeated: true,
      run: (desk) => desk.walk(1),
    },
    lastAnnotation: {
      text: 'reading.lastAnnotation',
      keys: ['k'],
      isRepeated: true,
      run: (desk) => desk.walk(-1),
    },
    comment: { text: 'reading.writeComment', keys: ['c'], isAtOnce: true, run: (desk) => desk.comment() },
    remove: {
      text: 'reading.removeAnnotation',
      keys: ['Delete'],
      when: hasAnnotation,
      run: (desk) => desk.remove(),
    },
    find: { text: 'reading.search', keys: ['/', 'Mod+f'], isAtOnce: true, run: (desk) => desk.find() },
    zoomIn: {
      text: 'reading.zoomIn',
      keys: ['+', '='],
      isRepeated: true,
      run: (desk) => desk.surface.zoom(ZOOM),
    },
    zoomOut: {
      text: 'reading.zoomOut',
      keys: ['-'],
      isRepeated: true,
      run: (desk) => desk.surface.zoom(1 / ZOOM),
    },
    fitWidth: { text: 'reading.fit.page-width', keys: ['w'], run: (desk) => desk.surface.fit('page-width') },
    fitPage: { text: 'reading.fit.page-fit', keys: ['f'], run: (desk) => desk.surface.fit('page-fit') },
    rotate: { text: 'reading.rotate', keys: ['r'], run: (desk) => desk.surface.rotate(90) },
    rotateBack: { text: 'reading.rotateBack', keys: ['Shift+r'], run: (desk) => desk.surface.rotate(-90) },
    dark: { text: 'reading.dark', keys: ['d'], run: (desk) => desk.switchDark() },
    clear: { text: 'reading.clear', keys: ['Escape'], run: (desk) => desk.clear() },
  },
);
