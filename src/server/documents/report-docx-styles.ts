import { AlignmentType, type IPropertiesOptions, type IRunStylePropertiesOptions, LineRuleType } from 'docx';

/** Word and WPS find these on the reader's computer; they are the faces GB/T 9704-2012 names. */
export const wordFonts = {
  fangsong: '仿宋_GB2312',
  xiaobiaosong: '方正小标宋简体',
  heiti: '黑体',
  kaiti: '楷体_GB2312',
  songti: '宋体',
} as const;

/** Half points: 二号 22, 三号 16, 四号 14, 小四 12. */
export const wordSizes = { second: 44, third: 32, fourth: 28, smallFourth: 24 } as const;

/** 225 mm / 22 lines, in twentieths of a point */
export const linePitch = 580;

/** Two characters; `firstLine` is for readers that do not know characters. */
export const twoCharacters = { firstLine: 640, firstLineChars: 200 } as const;

export function faceOf(font: keyof typeof wordFonts, size: number): IRunStylePropertiesOptions {
  const name = wordFonts[font];
  return { font: { ascii: name, hAnsi: name, eastAsia: name, cs: name }, size, bold: false, italics: false, color: '000000' };
}

const exactLine = { line: linePitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;

const headingOf = (font: keyof typeof wordFonts) => ({
  run: faceOf(font, wordSizes.third),
  paragraph: { spacing: exactLine, indent: twoCharacters, keepNext: true },
});

export const wordStyles = {
  default: {
    document: {
      run: { ...faceOf('fangsong', wordSizes.third), characterSpacing: -4, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: exactLine },
    },
    title: {
      run: { ...faceOf('xiaobiaosong', wordSizes.second), characterSpacing: 0 },
      paragraph: { spacing: exactLine, alignment: AlignmentType.CENTER },
    },
    heading1: headingOf('heiti'),
    heading2: headingOf('kaiti'),
    heading3: headingOf('fangsong'),
  },
  paragraphStyles: [
    {
      id: 'Body',
      name: '正文缩进',
      basedOn: 'Normal',
      paragraph: { indent: twoCharacters, alignment: AlignmentType.BOTH },
    },
    {
      id: 'TableCaption',
      name: '表题',
      basedOn: 'Normal',
      run: faceOf('heiti', wordSizes.fourth),
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
    },
  ],
} satisfies IPropertiesOptions['styles'];
