import { theme as antd, type ThemeConfig } from 'antd';

export const modes = ['standard', 'dark', 'high-contrast', 'elder'] as const;
export type Mode = (typeof modes)[number];
export const isMode = (value: unknown): value is Mode => modes.some((each) => each === value);

/** Per cent of the usual size. */
export const textSizes = [100, 115, 130, 150, 175, 200] as const;
export type TextSize = (typeof textSizes)[number];
export const isTextSize = (value: unknown): value is TextSize => textSizes.some((each) => each === value);

interface Colours {
  primary: string;
  primaryHover: string;
  onPrimary: string;
  text: string;
  quiet: string;
  surface: string;
  page: string;
  border: string;
  error: string;
}

/** Text on its ground has at least 4.5 : 1, borders of controls at least 3 : 1. The same values stand in style.css for our own parts. */
const light: Colours = {
  primary: '#0b57a4',
  primaryHover: '#08427d',
  onPrimary: '#ffffff',
  text: '#16202c',
  quiet: '#4a5563',
  surface: '#ffffff',
  page: '#f3f5f8',
  border: '#76808d',
  error: '#b3161b',
};
const dark: Colours = {
  primary: '#7cb8ff',
  primaryHover: '#a9d0ff',
  onPrimary: '#06121f',
  text: '#eef2f6',
  quiet: '#b9c3ce',
  surface: '#1c232b',
  page: '#12171c',
  border: '#7d8a98',
  error: '#ff9a94',
};
const contrast: Colours = {
  primary: '#ffff00',
  primaryHover: '#ffffff',
  onPrimary: '#000000',
  text: '#ffffff',
  quiet: '#ffffff',
  surface: '#000000',
  page: '#000000',
  border: '#ffffff',
  error: '#ffb3b3',
};

const colours: Record<Mode, Colours> = { standard: light, dark, 'high-contrast': contrast, elder: light };

export function themeOf(mode: Mode, textSize: TextSize): ThemeConfig {
  const set = colours[mode];
  const isElder = mode === 'elder';
  const scaled = (px: number): number => Math.round((px * textSize) / 100);
  return {
    algorithm: mode === 'dark' || mode === 'high-contrast' ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      colorPrimary: set.primary,
      colorPrimaryHover: set.primaryHover,
      colorPrimaryActive: set.primaryHover,
      colorPrimaryBorder: set.primary,
      colorLink: set.primary,
      colorLinkHover: set.primaryHover,
      colorLinkActive: set.primaryHover,
      colorTextLightSolid: set.onPrimary,
      colorError: set.error,
      colorErrorText: set.error,
      colorText: set.text,
      colorTextSecondary: set.quiet,
      colorTextTertiary: set.quiet,
      colorTextDescription: set.quiet,
      colorTextPlaceholder: set.quiet,
      colorTextDisabled: set.quiet,
      colorBgBase: set.surface,
      colorBgContainer: set.surface,
      colorBgElevated: set.surface,
      colorBgLayout: set.page,
      colorBorder: set.border,
      fontFamily: 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
      fontSize: scaled(isElder ? 20 : 15),
      controlHeight: Math.max(isElder ? 60 : 44, scaled(36)),
      controlHeightSM: Math.max(isElder ? 60 : 36, scaled(28)),
      lineHeight: 1.6,
      borderRadius: 4,
      motion: false,
      wireframe: false,
    },
    components: { Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 500 }, Radio: { radioSize: isElder ? 28 : 20 } },
  };
}
