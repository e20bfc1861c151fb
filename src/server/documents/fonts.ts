import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { readFaceNames } from './font-file.ts';

export const fontRoles = ['fangsong', 'xiaobiaosong', 'heiti', 'kaiti', 'songti'] as const;
export type FontRole = (typeof fontRoles)[number];

/** What a role is set with: `families` in the order tried for each character, all present on this server. */
export interface RoleFonts {
  families: readonly string[];
  /** 100–900; the face of the family nearest to it is taken */
  weight: number;
  /** where the first family was found, for the settings page */
  source: 'site' | 'system' | 'default';
  /** file name of the first family */
  file: string;
}

export interface FontBook {
  roles: Readonly<Record<FontRole, RoleFonts>>;
  /** .ttf, .otf and .ttc files the typesetter reads */
  files: readonly string[];
  /** .woff files to unpack before */
  woffs: readonly string[];
  /** files of the site folder that serve no role or could not be read */
  unused: readonly string[];
}

interface FoundFace {
  family: string;
  names: readonly string[];
  path: string;
}

const FONT_FILES_MAX = 5000;

// The names a face is sold or installed under, best first.
const wanted: Readonly<Record<FontRole, readonly string[]>> = {
  fangsong: [
    '仿宋_GB2312',
    'FangSong_GB2312',
    '方正仿宋_GBK',
    '方正仿宋简体',
    'FZFangSong-Z02S',
    '仿宋',
    'FangSong',
    '华文仿宋',
    'STFangsong',
    'Zhuque Fangsong (technical preview)',
    'Zhuque Fangsong',
    '朱雀仿宋',
    'FandolFang R',
    'FandolFang',
  ],
  xiaobiaosong: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05', 'FandolSong'],
  heiti: ['黑体', 'SimHei', '方正黑体_GBK', '方正黑体简体', 'FZHei-B01S', 'FandolHei', 'Noto Sans CJK SC', 'Source Han Sans SC'],
  kaiti: ['楷体_GB2312', 'KaiTi_GB2312', '方正楷体_GBK', '方正楷体简体', 'FZKai-Z03S', '楷体', 'KaiTi', '华文楷体', 'STKaiti', 'FandolKai'],
  songti: ['宋体', 'SimSun', '方正书宋_GBK', '方正书宋简体', 'STSong', 'FandolSong', 'Noto Serif CJK SC', 'Source Han Serif SC'],
};

const noto = '@expo-google-fonts/';
const openFonts = {
  serif: { family: 'Noto Serif SC', file: `${noto}noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf` },
  serifBold: { family: 'Noto Serif SC', file: `${noto}noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf` },
  sans: { family: 'Noto Sans SC', file: `${noto}noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf` },
  kaiLight: { family: 'LXGW WenKai', file: '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-300-normal.woff' },
  kai: { family: 'LXGW WenKai', file: '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff' },
} as const;

// No free 仿宋 is on npm: a light 楷体 stands nearest to it, and the heavier cut of the same face serves as 楷体.
const defaults: Readonly<Record<FontRole, { font: keyof typeof openFonts; weight: number }>> = {
  fangsong: { font: 'kaiLight', weight: 300 },
  xiaobiaosong: { font: 'serifBold', weight: 700 },
  heiti: { font: 'sans', weight: 500 },
  kaiti: { font: 'kai', weight: 400 },
  songti: { font: 'serif', weight: 400 },
};
const lastResort = ['Noto Serif SC', 'LXGW WenKai', 'Noto Sans SC'];

const require = createRequire(import.meta.url);

/** Reads the font folders once (about a millisecond a file) and fills every role: site, then system, then open defaults. */
export function resolveFonts(siteFolder: string | null): FontBook {
  const site = siteFolder === null ? { faces: [], unreadable: [] } : facesIn(siteFolder);
  const system = systemFolders().flatMap((folder) => facesIn(folder).faces);
  const files = new Set<string>();
  const fill = (role: FontRole): RoleFonts => {
    const ours = matching(role, site.faces);
    const theirs = matching(role, system);
    for (const face of [...ours, ...theirs]) files.add(face.path);
    const { font, weight } = defaults[role];
    const first = ours[0] ?? theirs[0];
    const families = [...ours, ...theirs].map((face) => face.family);
    return {
      families: [...new Set([...families, openFonts[font].family, ...lastResort])],
      weight,
      source: ours.length > 0 ? 'site' : theirs.length > 0 ? 'system' : 'default',
      file: basename(first?.path ?? openFonts[font].file),
    };
  };
  const roles = {
    fangsong: fill('fangsong'),
    xiaobiaosong: fill('xiaobiaosong'),
    heiti: fill('heiti'),
    kaiti: fill('kaiti'),
    songti: fill('songti'),
  };
  const open = Object.values(openFonts).map((font) => require.resolve(font.file));
  const unused = site.faces.map((face) => face.path).filter((path) => !files.has(path));
  return {
    roles,
    files: [...files, ...open.filter((path) => !path.endsWith('.woff'))],
    woffs: open.filter((path) => path.endsWith('.woff')),
    unused: [...new Set([...unused, ...site.unreadable])],
  };
}

function matching(role: FontRole, faces: readonly FoundFace[]): FoundFace[] {
  return wanted[role].flatMap((name) => faces.filter((face) => face.family !== '' && [face.family, ...face.names].includes(name)));
}

function facesIn(folder: string): { faces: FoundFace[]; unreadable: string[] } {
  const faces: FoundFace[] = [];
  const unreadable: string[] = [];
  for (const path of fontFilesIn(folder)) {
    try {
      for (const face of readFaceNames(path)) faces.push({ ...face, path });
    } catch {
      unreadable.push(path);
    }
  }
  return { faces, unreadable };
}

function fontFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => ['.ttf', '.otf', '.ttc', '.otc'].includes(extname(name).toLowerCase()))
      .sort()
      .slice(0, FONT_FILES_MAX)
      .map((name) => join(folder, name));
  } catch {
    return []; // a folder that is not there holds no fonts
  }
}

function systemFolders(): string[] {
  const home = homedir();
  switch (process.platform) {
    case 'win32':
      return [join(process.env['WINDIR'] ?? 'C:\\Windows', 'Fonts'), join(home, 'AppData/Local/Microsoft/Windows/Fonts')];
    case 'darwin':
      return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library/Fonts')];
    default:
      return ['/usr/share/fonts', '/usr/local/share/fonts', join(home, '.local/share/fonts'), join(home, '.fonts')];
  }
}
