import type { sitePublic as zh } from '../zh-CN/site-public.ts';

/** Words of the public site. */
export const sitePublic: Record<keyof typeof zh, string> = {
  'public.menu.proposals': 'Proposals',
  'public.menu.key': 'Key proposals',
  'public.menu.categories': 'By category',
  'public.menu.units': 'By unit',
  'public.menu.follow-up': 'Promises',
  'public.menu.stats': 'Figures',
  'public.menu.reports': 'Annual reports',
  'public.menu.news': 'News',
  'public.menu.search': 'Search',
  'public.menu.about': 'About this site',
  'public.menu.accessibility': 'Accessibility',
  'public.menu.privacy': 'Privacy',
  'public.menu.sitemap': 'Site map',
  'public.menu.contact': 'Contact',
  'public.menu.clues': 'Suggest a topic',
  'public.menu.feed': 'Feed (Atom)',
  'public.feed-all': 'All public proposals',
  'public.gap': '{count} characters withheld[: {reason}]',
};
