/** 提案委屏的用语。 */
export const webCommittee = {
  'area.committee': '提案委',
};
