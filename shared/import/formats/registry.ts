// All formats, in no order that matters: each says how sure it is of a file (see detect). A new format is a folder here
// and a line below.
import type { ReferenceFormat } from '../format';
import { bibtex } from './bibtex';
import { cff } from './cff';
import { cochrane } from './cochrane';
import { crossrefXml } from './crossref-xml';
import { cslJson } from './csl-json';
import { csv } from './csv';
import { endnoteXml } from './endnote-xml';
import { inventoryForm } from './inventory-form';
import { list } from './list';
import { marc } from './marc';
import { marcxml } from './marcxml';
import { mods } from './mods';
import { nbib } from './nbib';
import { ovid } from './ovid';
import { primo } from './primo';
import { pubmedXml } from './pubmed-xml';
import { rdf } from './rdf';
import { redif } from './redif';
import { refer } from './refer';
import { refworks } from './refworks';
import { ris } from './ris';
import { wordSources } from './word-sources';
import { wos } from './wos';
import { xlsx } from './xlsx';

export const formats: readonly ReferenceFormat[] = [
  bibtex,
  cff,
  cochrane,
  crossrefXml,
  cslJson,
  csv,
  endnoteXml,
  inventoryForm,
  list,
  marc,
  marcxml,
  mods,
  nbib,
  ovid,
  primo,
  pubmedXml,
  rdf,
  redif,
  refer,
  refworks,
  ris,
  wordSources,
  wos,
  xlsx,
];
