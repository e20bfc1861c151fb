import { exitCodes, type Verb } from './verb.ts';

export const generate: Verb = {
  name: 'generate',
  summary: { zh: '重新生成由代码得出的文档（开发用）', en: 'writes the documents that are made from the code (for developers)' },
  usage: 'zhiyin generate',
  examples: ['npm run generate'],
  options: [],
  flags: [],
  run: async () => {
    // Loaded only here: it rehearses every command.
    const { generate: write } = await import('./generate.ts');
    await write();
    return exitCodes.done;
  },
};
