import type { Language } from '../../../messages/words.ts';
import { findWord, word, type WordKey } from '../../../messages/words.ts';
import type { OpenProposal } from './open-year-rows.ts';

type FieldType = 'text' | 'number' | 'day' | 'instant' | 'yes-no' | 'list';

const types: Record<keyof OpenProposal, FieldType> = {
  id: 'text',
  number: 'text',
  session: 'text',
  year: 'number',
  kind: 'text',
  kindLabel: 'text',
  isKey: 'yes-no',
  category: 'text',
  categoryLabel: 'text',
  title: 'text',
  proposers: 'list',
  submittedOn: 'day',
  docketedOn: 'day',
  leadUnits: 'list',
  assistingUnits: 'list',
  repliedOn: 'day',
  letterNumbers: 'list',
  resultClass: 'text',
  revisedClass: 'text',
  closedOn: 'day',
  openness: 'text',
  opennessLabel: 'text',
  round: 'number',
  publishedOn: 'day',
  changedAt: 'instant',
  address: 'text',
};

/** One column of the proposals file: its name in JSON, its heading in CSV, its type and what it means. */
export interface OpenField {
  name: keyof OpenProposal;
  heading: string;
  type: FieldType;
  meaning: string;
}

export function openFields(language: Language): OpenField[] {
  return (Object.keys(types) as (keyof OpenProposal)[]).map((name) => {
    const heading = word(language, `open.field.${name}`);
    return { name, heading, type: types[name], meaning: findWord(language, `open.note.${name}`)?.text ?? word(language, 'open.note.other', { label: heading }) };
  });
}

/** The dictionary for programs, in both languages. */
export function dictionary(licence: string): object {
  const [zh, en] = [openFields('zh-CN'), openFields('en')];
  const labels = (key: WordKey, params = {}): object => ({ zh: word('zh-CN', key, params), en: word('en', key, params) });
  return {
    license: licence,
    proposals: zh.map((field, at) => ({
      name: field.name,
      csvHeading: field.heading,
      type: field.type,
      isEmptyAllowed: !always.has(field.name),
      label: { zh: field.heading, en: en[at]?.heading },
      meaning: { zh: field.meaning, en: en[at]?.meaning },
    })),
    figures: [
      { name: 'id', type: 'text' },
      { name: 'label', type: 'text' },
      { name: 'labelEn', type: 'text' },
      { name: 'value', type: 'number' },
      { name: 'unit', type: 'text' },
      { name: 'base', type: 'number' },
      { name: 'source', type: 'text', values: ['public-records', 'annual-report'] },
      { name: 'definition', type: 'text' },
    ],
    csv: { encoding: 'UTF-8', byteOrderMark: true, delimiter: ',', listDelimiter: '、', formulaGuard: "'" },
    title: labels('open.dictionary'),
  };
}

const always = new Set<keyof OpenProposal>(['id', 'number', 'session', 'year', 'kind', 'kindLabel', 'isKey', 'openness', 'opennessLabel', 'round', 'publishedOn', 'changedAt', 'address']);
