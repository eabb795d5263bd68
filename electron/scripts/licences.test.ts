import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildExcel } from './excel.mjs';
import { noticesOf } from './licences.mjs';

const file = (path: string): string => join(import.meta.dirname, '..', '..', 'node_modules', path);

describe('the notices of what is bundled', () => {
  it('name a package once, with the text of its licence, and leave our own files out', () => {
    const all = noticesOf([file('react/index.js'), file('react/cjs/react.production.js'), __filename]);
    const react = all.filter((n) => n.name === 'react');
    expect(react).toHaveLength(1);
    expect(react[0]).toMatchObject({ licence: 'MIT' });
    expect(react[0]?.text).toContain('Permission is hereby granted');
  });
  it('hold fonts, language data, styles and what pdf.js brings', () => {
    const all = noticesOf([]);
    expect(all.map((n) => n.name)).toEqual(
      expect.arrayContaining([
        'Roboto',
        'CSL styles and locales',
        'pdfjs-dist/cmaps',
        'pdfjs-dist/standard_fonts',
      ]),
    );
    for (const { name, text } of all) expect(text.length, name).toBeGreaterThan(100);
  });
  it('stop the build at a package without a licence', () => {
    expect(() => noticesOf([file('buffers/index.js')])).toThrow('buffers@0.1.1 has no licence');
  });
  it('are there for all that ExcelJS is made of, which holds no package without one', async () => {
    const files = await buildExcel();
    expect(
      files.some((path) => /node_modules\/(buffers|binary|unzipper|fstream|elliptic)\//.test(path)),
    ).toBe(false);
    expect(noticesOf(files).map((n) => n.name)).toEqual(
      expect.arrayContaining(['@protobi/exceljs', 'jszip', 'pako']),
    );
  });
});
