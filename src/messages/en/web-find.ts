/** Words of the screens: find. */
export const webFind = {
  'area.find': 'Find',
};
