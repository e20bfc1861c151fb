/** 名册与归档屏的用语。 */
export const webRegister = {
  'area.register': '名册与归档',
};
