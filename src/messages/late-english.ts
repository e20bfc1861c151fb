/**
 * Stands in for the English catalogue in the workbench (vite.config.ts): its words come when somebody reads English, and
 * fill these very objects, which words.ts holds. Until then every word is shown in Chinese.
 */
export const wordsEn: Record<string, string> = {};
export const areasEn: Record<string, Record<string, string>> = {};

export async function loadEnglish(): Promise<void> {
  const found = await import('./en/catalogue.ts');
  Object.assign(wordsEn, found.wordsEn);
  Object.assign(areasEn, found.areasEn);
}
