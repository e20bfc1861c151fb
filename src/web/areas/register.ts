import type { Area } from './area.ts';

export const register: Area = { label: 'area.register', screens: [] };
