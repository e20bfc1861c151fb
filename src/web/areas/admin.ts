import type { Area } from './area.ts';

export const admin: Area = { label: 'area.admin', screens: [] };
