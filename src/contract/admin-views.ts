/** Views of the screens of this area: name, query, shape. */
export const adminViews = {} as const;
