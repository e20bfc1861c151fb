import { forgetSession, signedInClient } from './connection.ts';
import { exitCodes, type Verb } from './verb.ts';

export const signOut: Verb = {
  name: 'sign-out',
  summary: { zh: '退出登录', en: 'signs out' },
  usage: 'zhiyin sign-out',
  examples: ['zhiyin sign-out'],
  options: [],
  flags: [],
  run: async (given, terminal) => {
    const client = signedInClient(given, terminal);
    try {
      await client.signOut();
    } finally {
      forgetSession(terminal); // the server may be gone; the token must not stay
    }
    terminal.remark(terminal.word('cli.signed-out'));
    return exitCodes.done;
  },
};
