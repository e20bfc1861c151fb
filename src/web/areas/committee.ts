import type { Area } from './area.ts';

export const committee: Area = { label: 'area.committee', screens: [] };
