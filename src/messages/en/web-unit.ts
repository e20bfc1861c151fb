/** Words of the screens: handling unit. */
export const webUnit = {
  'area.unit': 'Handling unit',
};
