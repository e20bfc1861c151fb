/** Words of the screens: administration. */
export const webAdmin = {
  'area.admin': 'Administration',
};
