/** 列表的用语。 */
export const webLists = {};
