import { describe, expect, it } from 'vitest';
import type { Register } from '../register/register.ts';
import { pilotRulebook } from '../pilot-rulebook.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { templateHeaders } from './proposal-columns.ts';
import { entryOf } from './proposal-entry.ts';
import { importRowsMax, proposalsOfParagraphs, proposalsOfSheets } from './proposal-rows.ts';

const sheetOf = (...rows: readonly (readonly string[])[]): Sheet => ({ name: '登记', isHidden: false, rows: rows.map((cells, at) => ({ number: at + 1, isHidden: false, cells })) });
const member = (id: string, name: string, sector: string, endedOn: string | null = null) => ({
  kind: 'member' as const,
  id,
  name,
  sector,
  personId: null,
  endedOn,
  followedById: null,
  delegatePersonId: null,
});
const register: Register = {
  units: new Map([['u1', { kind: 'unit', id: 'u1', code: 'water', name: '区水务局', tier: 'bureau', side: 'government', parentId: null, formerNames: [], retiredOn: null, successorId: null }]]),
  members: new Map(
    [member('m1', '顾南舟', '经济界'), member('m2', '张伟', '教育界'), member('m3', '张伟', '医卫界'), member('m4', '林望秋', '教育界'), member('m5', '旧委员', '工会', '2020-01-01')].map((each) => [
      each.id,
      each,
    ]),
  ),
  bodies: new Map([['b1', { kind: 'body', id: 'b1', name: '民盟澄湖区总支', type: 'party', liaisonPersonId: null, endedOn: null }]]),
  persons: new Map(),
};
const around = { register, rules: pilotRulebook, today: '2024-03-04' };
const header = ['序号', '案由', '提案者', '联名人', '界别', '类别', '情况', '分析', '建议1', '建议2', '是否公开', '不公开理由', '提交日期', '联系电话'];
const row = (given: Partial<Record<(typeof header)[number], string>>): string[] =>
  header.map((name) => ({ 案由: '关于河道的提案', 提案者: '顾南舟', 情况: '淤积', 分析: '无人管护', 建议1: '清淤', 是否公开: '是', ...given })[name] ?? '');
const entryFrom = (given: Partial<Record<(typeof header)[number], string>>) => {
  const read = proposalsOfSheets([sheetOf(['登记表'], header, row(given))]);
  const first = read?.rows[0];
  if (!first) throw new Error('no row');
  return entryOf(first, around);
};

describe('proposals from a sheet', () => {
  it('every part lands in the input of the command, names as ids, days as days', () => {
    const entry = entryFrom({ 建议2: '立责任牌', 提交日期: '2024.1.17', 类别: '城市建设' });
    expect(entry).toMatchObject({
      number: 3,
      category: 'city',
      findings: [],
      notes: [],
      choices: [],
      input: {
        what: 'proposal',
        happenedOn: '2024-01-17',
        proposal: {
          matterKind: 'individual',
          memberId: 'm1',
          title: '关于河道的提案',
          situation: '淤积',
          analysis: '无人管护',
          suggestions: ['清淤', '立责任牌'],
          mayPublish: true,
          isOneMatter: true,
        },
      },
    });
    expect([entry.cellOf('proposal.title'), entry.cellOf('proposal.suggestions.1'), entry.cellOf('happenedOn'), entry.cellOf('proposal.memberId')]).toEqual(['B3', 'J3', 'M3', 'C3']);
  });

  it('a name that two members have is chosen by a person, unless the sector tells', () => {
    expect(entryFrom({ 提案者: '张 伟' }).choices).toEqual([
      {
        path: 'proposal.memberId',
        cell: 'C3',
        name: '张伟',
        options: [
          { id: 'm2', name: '张伟', sector: '教育界' },
          { id: 'm3', name: '张伟', sector: '医卫界' },
        ],
      },
    ]);
    expect(entryFrom({ 提案者: '张伟', 界别: '医卫界' }).input).toMatchObject({ proposal: { memberId: 'm3' } });
  });

  it('co-signers make it joint, in their own column or behind the first name', () => {
    for (const given of [{ 联名人: '林望秋、顾南舟' }, { 提案者: '顾南舟、林望秋、顾南舟等3人' }])
      expect(entryFrom(given).input).toMatchObject({ proposal: { matterKind: 'joint', memberId: 'm1', cosignerIds: ['m4', 'm1'] } });
  });

  it('a body’s name makes it collective', () => {
    expect(entryFrom({ 提案者: '民盟澄湖区总支' }).input).toMatchObject({ proposal: { matterKind: 'collective', bodyId: 'b1' } });
  });

  it('what cannot be read is named with its cell', () => {
    const entry = entryFrom({ 提案者: '旧委员', 是否公开: '再议', 提交日期: '一月' });
    expect(entry.findings.map(({ code, cell }) => [code, cell])).toEqual([
      ['day-unread', 'M3'],
      ['member-unknown', 'C3'],
      ['yes-no-unread', 'K3'],
    ]);
  });

  it('without a word on publication it is not published, and the row says so', () => {
    const entry = entryFrom({ 是否公开: '', 类别: '水利' });
    expect(entry.input).toMatchObject({ proposal: { mayPublish: false, publishReason: expect.stringContaining('没有写明') } });
    expect(entry.notes.map((each) => each.code)).toEqual(['publish-unstated', 'category-unread']);
  });

  it('one cell with numbered lines holds several suggestions; one cell may hold the whole text', () => {
    const read = proposalsOfSheets([sheetOf(['标题', '提案人', '建议', '是否公开', '现状', '原因分析'], ['关于树木的提案', '顾南舟', '1、补种。\n2、修剪。', '是', '缺株', '管护不力'])]);
    expect(entryOf(read?.rows[0] ?? { number: 0, pieces: {} }, around).input).toMatchObject({ proposal: { suggestions: ['补种。', '修剪。'], situation: '缺株', analysis: '管护不力' } });
    const whole = proposalsOfSheets([sheetOf(['案由', '提案者', '提案内容'], ['关于树木的提案', '顾南舟', '行道树缺株多。\n二、分析\n管护不力。\n三、建议\n1. 补种。\n2. 修剪。'])]);
    expect(entryOf(whole?.rows[0] ?? { number: 0, pieces: {} }, around).input).toMatchObject({ proposal: { situation: '行道树缺株多。', analysis: '管护不力。', suggestions: ['补种。', '修剪。'] } });
  });

  it('columns it does not keep are named; a sheet without titles is none; more rows than it takes are counted', () => {
    expect(proposalsOfSheets([sheetOf(header, row({}))])?.unused).toEqual(['联系电话']);
    expect(proposalsOfSheets([sheetOf(['单位', '电话'], ['a', 'b'])])).toBeNull();
    const many = proposalsOfSheets([sheetOf(header, ...Array.from({ length: importRowsMax + 2 }, () => row({})))]);
    expect([many?.rows.length, many?.left]).toEqual([importRowsMax, 2]);
  });

  it('the template is read by its own import', () => {
    const read = proposalsOfSheets([
      sheetOf(
        templateHeaders,
        templateHeaders.map((name) => (name === '案由' ? '关于河道的提案' : '')),
      ),
    ]);
    expect(read?.unused).toEqual([]);
    expect(read?.rows).toHaveLength(1);
  });
});

describe('proposals from a document', () => {
  it('one or several, each from its title on, by its headings', () => {
    const read = proposalsOfParagraphs([
      '关于河道的提案',
      '案由：关于河道的提案',
      '提案者：顾南舟',
      '一、情况',
      '淤积三年。',
      '汛期漫堤。',
      '二、分析：无人管护。',
      '三、建议',
      '1. 清淤。',
      '2. 立责任牌。',
      '是否同意公开：是',
      '关于树木的提案',
      '提案人：林望秋',
      '情况',
      '缺株。',
      '原因分析',
      '管护不力。',
      '具体建议',
      '（一）补种。',
    ]);
    expect(read?.rows).toHaveLength(2);
    const [first, second] = (read?.rows ?? []).map((each) => entryOf(each, around));
    expect(first?.input).toMatchObject({
      proposal: { memberId: 'm1', title: '关于河道的提案', situation: '淤积三年。\n汛期漫堤。', analysis: '无人管护。', suggestions: ['清淤。', '立责任牌。'], mayPublish: true },
    });
    expect(second?.input).toMatchObject({ proposal: { memberId: 'm4', title: '关于树木的提案', situation: '缺株。', suggestions: ['补种。'] } });
    expect(proposalsOfParagraphs(['会议通知', '请准时参加'])).toBeNull();
  });
});
