import type { Area } from './area.ts';

export const unit: Area = { label: 'area.unit', screens: [] };
