/** How one reader likes to see pages: kept in a cookie, drawn on the server, so that it needs no script. */
export interface Display {
  /** size of the text in per cent */
  text: (typeof textSizes)[number];
  contrast: (typeof contrasts)[number];
  /** 长辈版: larger text, larger targets, fewer things on a page */
  isElder: boolean;
  /** an extra-large pointer */
  hasPointer: boolean;
  /** a line that follows the pointer (with script) */
  hasReadingLine: boolean;
  /** 纯文本: no colours, no pictures */
  isPlain: boolean;
  language: 'zh-CN' | 'en';
}

/** Five steps up to 200 % (GB/T 37668, 文字放大). */
export const textSizes = [100, 125, 150, 175, 200] as const;
/** `auto` follows the reader's system. */
export const contrasts = ['auto', 'light', 'dark', 'black-yellow'] as const;

export const standardDisplay: Display = { text: 100, contrast: 'auto', isElder: false, hasPointer: false, hasReadingLine: false, isPlain: false, language: 'zh-CN' };

export const displayCookie = 'display';

/** The cookie's value, such as `150.dark.e.p`; whatever cannot be read counts as not chosen. */
export function readDisplay(cookie: string | undefined): Display {
  const found = /(?:^|;\s*)display=([\w.-]{1,60})/.exec(cookie ?? '')?.[1];
  if (found === undefined) return standardDisplay;
  const [text, contrast, ...flags] = found.split('.');
  return {
    text: textSizes.find((each) => String(each) === text) ?? standardDisplay.text,
    contrast: contrasts.find((each) => each === contrast) ?? standardDisplay.contrast,
    isElder: flags.includes('e'),
    hasPointer: flags.includes('p'),
    hasReadingLine: flags.includes('r'),
    isPlain: flags.includes('t'),
    language: flags.includes('en') ? 'en' : 'zh-CN',
  };
}

/** The same choice always gives the same text: pages are kept by it. */
export function displayText({ text, contrast, isElder, hasPointer, hasReadingLine, isPlain, language }: Display): string {
  const flags = [isElder ? 'e' : '', hasPointer ? 'p' : '', hasReadingLine ? 'r' : '', isPlain ? 't' : '', language === 'en' ? 'en' : ''];
  return [String(text), contrast, ...flags.filter((each) => each !== '')].join('.');
}
