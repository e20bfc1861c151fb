import type { FastifyInstance } from 'fastify';
import type { Room } from '../http/parts.ts';
import { accountRoutes } from './account/account-routes.tsx';
import { assetRoutes } from './frame/assets.ts';
import { displayRoutes } from './frame/display-routes.ts';
import { scanCodeRoute } from './frame/scan-code.tsx';
import { onSite } from './frame/site-routes.ts';
import { publicRoutes } from './public/public-routes.ts';
import { leaderRoutes } from './leaders/leader-routes.ts';
import { openPages } from './open-pages/open-pages.ts';
import { visitOf } from './frame/visit.ts';
import { memberRoutes } from './members/member-routes.ts';
import { readingRoutes } from './open/reading-routes.ts';
import { oneClickRoute } from './open/subscribe/link-routes.ts';

/** Everything members, leaders and the public open: HTML from the server, every act without script. */
export async function site(app: FastifyInstance, room: Room): Promise<void> {
  assetRoutes(app);
  await oneClickRoute(app, room, (request) => visitOf(room, request));
  await onSite(app, room, (pages) => {
    displayRoutes(pages);
    scanCodeRoute(pages);
    publicRoutes(pages, room.config);
    memberRoutes(pages);
    openPages(pages, { suggestionsPerMinute: room.config.SUGGESTIONS_PER_MINUTE, exportsPerMinute: room.config.EXPORTS_PER_MINUTE });
    leaderRoutes(pages);
    readingRoutes(pages, room.config);
    accountRoutes(pages, { perMinute: room.config.SIGN_INS_PER_MINUTE });
  });
}
