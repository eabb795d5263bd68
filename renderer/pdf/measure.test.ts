import { afterEach, expect, test, vi } from 'vitest';
import { createMeasure } from './measure';

afterEach(() => vi.unstubAllGlobals());

test('widths are those of the canvas in the family, each measured once', () => {
  const measured: string[] = [];
  const context = {
    font: '',
    measureText: (text: string) => {
      measured.push(`${context.font} ${text}`);
      return { width: text.length * 7 };
    },
  };
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => context;
    },
  );
  const measure = createMeasure();
  expect(measure('serif', 'abc')).toBe(21);
  expect(measure('serif', 'abc')).toBe(21);
  expect(measure('monospace', 'abc')).toBe(21);
  expect(measured).toEqual(['100px serif abc', '100px monospace abc']);
});

test('without a canvas letters count', () => {
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => null;
    },
  );
  expect(createMeasure()('serif', 'abcd')).toBe(4);
});
