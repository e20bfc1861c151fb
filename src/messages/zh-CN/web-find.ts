/** 查找屏的用语。 */
export const webFind = {
  'area.find': '查找',
};
