import type { publicationViews } from '../../../contract/publication-views.ts';
import type { QueriesOf } from '../reader.ts';
import { readNotices } from './notices.ts';
import { readPublishCase } from './publish-case.ts';
import { readPublishQueue } from './publish-queue.ts';
import { readRequests } from './requests.ts';
import { readTopics } from './topics.ts';

export const publicationQueries: QueriesOf<typeof publicationViews> = {
  'publish-queue': readPublishQueue,
  'publish-case': readPublishCase,
  'public-requests': readRequests,
  'public-topics': readTopics,
  'public-notices': readNotices,
};
