import { generate } from './generate-verb.ts';
import { bench } from './bench.ts';
import { calendar } from './calendar.ts';
import { demo } from './demo.ts';
import { init } from './init.ts';
import { report } from './report.ts';
import { send } from './send.ts';
import { serve } from './serve.ts';
import { sessionVerbs } from './session-verbs.ts';
import { show } from './show.ts';
import { site } from './site.ts';
import type { Verb } from './verb.ts';
import { verify } from './verify.ts';

/** Every word of the command line but `help`, in the order help lists them. */
export const verbs: readonly Verb[] = [serve, init, demo, ...sessionVerbs, show, send, calendar, report, site, verify, bench, generate];
