import { roles } from '../../domain/actor.ts';
import { screen, type Area } from './area.ts';

/** What everybody has for himself, whatever his post. */
export const own: Area = {
  label: 'area.own',
  screens: [
    { path: 'settings', roles, Screen: screen(() => import('../screens/settings/settings-screen.tsx').then((found) => found.SettingsScreen)), menu: { label: 'settings.title' } },
    { path: 'security', roles, Screen: screen(() => import('../screens/security/security-screen.tsx').then((found) => found.SecurityScreen)), menu: { label: 'security.title' } },
    { path: 'help/:topic?', roles, Screen: screen(() => import('../screens/guide/guide-screen.tsx').then((found) => found.GuideScreen)), menu: { label: 'guide.title', to: '/help' } },
  ],
};
