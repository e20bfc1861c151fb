import { committeeRoles } from '../../domain/actor.ts';
import { committeeQueues } from '../screens/queue/committee-queues.ts';
import type { Area } from './area.ts';
import { queueEntry } from './queue-entry.ts';

export const committee: Area = { label: 'area.committee', screens: committeeQueues.map((each) => queueEntry(each, committeeRoles)) };
