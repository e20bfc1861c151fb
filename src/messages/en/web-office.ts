/** Words of the screens: government office. */
export const webOffice = {
  'area.office': 'Government office',
};
