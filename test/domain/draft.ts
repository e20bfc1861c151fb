import type { Draft } from '../../src/domain/proposal/draft.ts';

/** What somebody types, and the same as a draft row of member-1. */
export const typed = {
  title: '关于解决小区渍水的建议',
  situation: '情况',
  analysis: '分析',
  suggestions: ['建议一', '建议二'],
  mayPublish: true,
  suggestedUnitIds: ['unit-water'],
  isOneMatter: true,
};
export const draft: Draft = {
  ...typed,
  id: 'matter-1',
  ownerPersonId: 'person-member-1',
  delegatePersonId: 'person-delegate',
  sessionId: 'session-1',
  matterKind: 'individual',
  origin: 'district',
  proposer: { memberId: 'member-1', bodyId: null, name: '林知远' },
  publishReason: null,
  isOnPaper: false,
  seal: null,
  changedOn: '2024-03-01',
};
export const collectiveDraft: Draft = {
  ...draft,
  ownerPersonId: 'person-liaison',
  delegatePersonId: null,
  matterKind: 'collective',
  proposer: { memberId: null, bodyId: 'body-1', name: '民建澄湖区总支' },
};
export const recommendationDraft: Draft = { ...collectiveDraft, matterKind: 'recommendation', proposer: { memberId: null, bodyId: null, name: '区政协九届常委会' } };
