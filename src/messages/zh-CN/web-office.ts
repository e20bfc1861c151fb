/** 政府办屏的用语。 */
export const webOffice = {
  'area.office': '政府办',
};
