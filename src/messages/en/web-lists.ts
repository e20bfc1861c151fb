/** Words of lists and the frame. */
export const webLists = {};
