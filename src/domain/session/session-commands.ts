import { adoptRulebook } from './commands/adopt-rulebook.ts';
import { amendCalendar } from './commands/amend-calendar.ts';
import { closeSession } from './commands/close-session.ts';
import { defineCategory } from './commands/define-category.ts';
import { defineTemplate } from './commands/define-template.ts';
import { openSession } from './commands/open-session.ts';

export const sessionCommands = [adoptRulebook, amendCalendar, closeSession, defineCategory, defineTemplate, openSession] as const;
