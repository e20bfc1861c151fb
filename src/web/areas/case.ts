import { committeeRoles, officeRoles, proposerRoles, unitRoles } from '../../domain/actor.ts';
import { screen, type Area } from './area.ts';

/** Pages of one case besides its file: reached from it, without a line in the menu. */
export const caseArea: Area = {
  label: 'area.case',
  screens: [
    {
      path: 'proposals/:id/print/:part',
      under: { to: '/proposals', isCase: true },
      roles: [...committeeRoles, ...officeRoles, ...unitRoles, ...proposerRoles, 'delegate', 'leader', 'audit-admin'],
      Screen: screen(() => import('../screens/print/print-screen.tsx').then((m) => m.PrintScreen)),
    },
  ],
};
