/** What may be uploaded: its media type, the endings its name may have (the first is given where none fits), whether a page may show it. */
export const fileTypes = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'], isShown: true },
  png: { mediaType: 'image/png', endings: ['png'], isShown: true },
  jpeg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'], isShown: true },
  webp: { mediaType: 'image/webp', endings: ['webp'], isShown: true },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', endings: ['docx'], isShown: false },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'], isShown: false },
  text: { mediaType: 'text/plain', endings: ['txt', 'csv', 'log', 'md'], isShown: false },
} as const;
export type FileTypeName = keyof typeof fileTypes;
export const fileTypeNames = Object.keys(fileTypes) as FileTypeName[];

export const typeOfMedia = (mediaType: string): FileTypeName | undefined => fileTypeNames.find((each) => fileTypes[each].mediaType === mediaType);

/** May a page show it in place? Only pictures and PDF: nothing that could run in the reader's session. */
export const isShownInPage = (mediaType: string): boolean => {
  const type = typeOfMedia(mediaType);
  return type !== undefined && fileTypes[type].isShown;
};
