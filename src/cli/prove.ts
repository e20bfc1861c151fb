import { signedInClient } from './connection.ts';
import { exitCodes, type Verb } from './verb.ts';

export const prove: Verb = {
  name: 'prove',
  summary: { zh: '验证动态口令，供随后的审批使用', en: 'proves the second factor for the approvals that follow' },
  usage: 'zhiyin prove',
  examples: ['zhiyin prove', 'ZHIYIN_CODE=123456 zhiyin prove'],
  options: [],
  flags: [],
  run: async (given, terminal) => {
    const client = signedInClient(given, terminal);
    const code = terminal.environment['ZHIYIN_CODE'] || (await terminal.askSecret(terminal.word('cli.code')));
    const { provedUntil } = await client.proveFactor(code);
    terminal.remark(terminal.word('cli.proved', { until: provedUntil ?? '' }));
    return exitCodes.done;
  },
};
