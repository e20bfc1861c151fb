/** Words of the screens: committee. */
export const webCommittee = {
  'area.committee': 'Committee',
};
