import { optionOf, required } from './arguments.ts';
import { clientFor, keepSession, serverOf } from './connection.ts';
import { exitCodes, type Verb } from './verb.ts';

export const signIn: Verb = {
  name: 'sign-in',
  summary: { zh: '登录', en: 'signs in' },
  usage: 'zhiyin sign-in --account NAME [--post POST-ID] [--server URL] [--district ID]',
  examples: ['zhiyin sign-in --account chenghu-system', 'ZHIYIN_PASSWORD=… zhiyin sign-in --account lin.zhiyuan --server https://tian.example.gov.cn'],
  options: ['account', 'post'],
  flags: [],
  run: async (given, terminal) => {
    const account = required(given, 'sign-in', 'account');
    const { environment } = terminal;
    const password = environment['ZHIYIN_PASSWORD'] || (await terminal.askSecret(terminal.word('cli.password')));
    let session = await clientFor(given, terminal).signIn(account, password, 'token');
    const client = () => clientFor(given, terminal, session.token);
    if (session.mustChangePassword) {
      terminal.remark(terminal.word('cli.must-change'));
      const next = environment['ZHIYIN_NEW_PASSWORD'] || (await terminal.askSecret(terminal.word('cli.new-password')));
      session = await client().changePassword(password, next);
    }
    const post = optionOf(given, 'post');
    if (post !== undefined) session = await client().switchPost(post);
    keepSession(terminal, { server: serverOf(given, terminal), account: session.account, token: session.token ?? '', district: optionOf(given, 'district') });
    terminal.remark(terminal.word('cli.signed-in', { account: session.account }));
    return exitCodes.done;
  },
};
