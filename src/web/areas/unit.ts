import { unitRoles } from '../../domain/actor.ts';
import { unitQueues } from '../screens/queue/unit-queues.ts';
import type { Area } from './area.ts';
import { queueEntry } from './queue-entry.ts';

export const unit: Area = { label: 'area.unit', screens: unitQueues.map((each) => queueEntry(each, unitRoles)) };
