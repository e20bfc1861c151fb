import { answerApplication } from './commands/answer-application.ts';
import { moderateTopic } from './commands/moderate-topic.ts';
import { publishNotice } from './commands/publish-notice.ts';
import { requestOnApplication } from './commands/request-on-application.ts';
import { requestTakedown } from './commands/request-takedown.ts';
import { ruleOnTakedown } from './commands/rule-on-takedown.ts';
import { subscribe } from './commands/subscribe.ts';
import { suggestTopic } from './commands/suggest-topic.ts';
import { unsubscribe } from './commands/unsubscribe.ts';

/** What people outside may ask for, and how it is answered. */
export const publicCommands = [suggestTopic, moderateTopic, publishNotice, subscribe, unsubscribe, requestOnApplication, answerApplication, requestTakedown, ruleOnTakedown] as const;
