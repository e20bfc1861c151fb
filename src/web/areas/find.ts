import type { Area } from './area.ts';

export const find: Area = { label: 'area.find', screens: [] };
