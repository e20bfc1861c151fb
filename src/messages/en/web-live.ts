/** Words of live changes and files. */
export const webLive = {};
