/** 承办单位屏的用语。 */
export const webUnit = {
  'area.unit': '承办单位',
};
