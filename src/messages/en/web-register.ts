/** Words of the screens: registers. */
export const webRegister = {
  'area.register': 'Registers',
};
