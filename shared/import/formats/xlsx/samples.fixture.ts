import type { FormatSamples } from '../../format.fixture';

export const samples: FormatSamples = {
  corpora: /\.xlsx$/,
  sound: [
    {
      file: Object.fromEntries([
        ['xl/workbook.xml', '<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>'],
        [
          'xl/_rels/workbook.xml.rels',
          '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
        ],
        ['xl/sharedStrings.xml', '<sst><si><t>title</t></si><si><t>year</t></si></sst>'],
        [
          'xl/worksheets/sheet1.xml',
          '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>A title</t></is></c><c r="B2"><v>2019</v></c></row></sheetData></worksheet>',
        ],
      ]),
    },
  ],
  large: [],
  stretched: {},
};
