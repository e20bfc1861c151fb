/** 系统管理屏的用语。 */
export const webAdmin = {
  'area.admin': '系统管理',
};
