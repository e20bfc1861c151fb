import type { Area } from './area.ts';

export const office: Area = { label: 'area.office', screens: [] };
