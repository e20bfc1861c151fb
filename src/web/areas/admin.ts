import { adminRoles, committeeRoles, officeRoles } from '../../domain/actor.ts';
import { screen, type Area } from './area.ts';

const permissionReaders = [...committeeRoles, ...officeRoles, ...adminRoles] as const;
const rulesReaders = [...permissionReaders, 'leader'] as const;

export const admin: Area = {
  label: 'area.admin',
  screens: [
    {
      path: 'admin/accounts/:id?',
      roles: adminRoles,
      Screen: screen(() => import('../screens/accounts/accounts-screen.tsx').then((found) => found.AccountsScreen)),
      menu: { label: 'accounts.title', to: '/admin/accounts' },
    },
    {
      path: 'admin/permissions',
      roles: permissionReaders,
      Screen: screen(() => import('../screens/permissions/permissions-screen.tsx').then((found) => found.PermissionsScreen)),
      menu: { label: 'permissions.title' },
    },
    {
      path: 'admin/sessions',
      roles: rulesReaders,
      Screen: screen(() => import('../screens/sessions/sessions-screen.tsx').then((found) => found.SessionsScreen)),
      menu: { label: 'sessions.title' },
    },
    {
      path: 'admin/rules/:session?',
      roles: rulesReaders,
      Screen: screen(() => import('../screens/rules/rules-screen.tsx').then((found) => found.RulesScreen)),
      menu: { label: 'rules.title', to: '/admin/rules' },
    },
    {
      path: 'admin/templates',
      roles: rulesReaders,
      Screen: screen(() => import('../screens/templates/templates-screen.tsx').then((found) => found.TemplatesScreen)),
      menu: { label: 'templates.title' },
    },
    {
      path: 'admin/audit',
      roles: ['audit-admin'],
      Screen: screen(() => import('../screens/audit/audit-screen.tsx').then((found) => found.AuditScreen)),
      menu: { label: 'audit.title' },
    },
  ],
};
