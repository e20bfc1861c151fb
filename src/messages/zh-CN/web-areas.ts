import { webAdmin } from './web-admin.ts';
import { webCommittee } from './web-committee.ts';
import { webFiles } from './web-files.ts';
import { webFind } from './web-find.ts';
import { webLists } from './web-lists.ts';
import { webLive } from './web-live.ts';
import { webOffice } from './web-office.ts';
import { webPublication } from './web-publication.ts';
import { webQueues } from './web-queues.ts';
import { webRegister } from './web-register.ts';
import { webUnit } from './web-unit.ts';

/** 各业务屏的用语。 */
export const webAreas = { ...webAdmin, ...webCommittee, ...webFiles, ...webFind, ...webLists, ...webLive, ...webOffice, ...webPublication, ...webQueues, ...webRegister, ...webUnit } as const;
