/** 实时与文件的用语。 */
export const webLive = {};
