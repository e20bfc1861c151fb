import type { Audited } from './finding.ts';

export interface Figures {
  workbench: Audited;
  site: Audited;
  accounts: readonly string[];
  modes: readonly string[];
  sizes: readonly string[];
  displays: readonly string[];
  minutes: number;
  isStopped: boolean;
}

/** docs/audit.md: what was looked at on which day, how, and what was found. */
export function pageOfFigures({ workbench, site, accounts, modes, sizes, displays, minutes, isStopped }: Figures): string {
  const row = (name: string, { pages, looks, links, findings }: Audited): string =>
    `| ${name} | ${pages.size} | ${looks} | ${links} | ${findings.filter(({ kind }) => kind === 'barrier').length} | ${findings.filter(({ kind }) => kind === 'dead link').length} | ${findings.filter(({ kind }) => kind === 'failure').length} |`;
  const findings = [...workbench.findings, ...site.findings].map(({ kind, account, path, seen, what }) => `- ${kind} at \`${path}\` (${account}; ${seen}): ${what}`);
  return [
    '# Accessibility audit',
    '',
    `Made by \`npm run audit -- --write\` on ${new Date().toISOString().slice(0, 10)}, ${minutes.toFixed(0)} minutes${isStopped ? '; **stopped before its end**' : ''}. In Chromium, with axe-core and the rules of WCAG 2.0, 2.1 and 2.2 (A and AA) and its best practices.`,
    '',
    'The sample district stands on 3 July 2024, when every desk has a case waiting. The workbench is walked by each account: every address of the table of areas, then one example of each kind of page its links lead to, each form by its act. Every account is walked in the first display and size; in the others a kind of page is looked at once, at the first account that has it (`--each`: at every account). Pages without script are walked from `/`, `/login`, `/m` and `/l` by each reader, two examples of each kind: in every display at the first reader who has it, in the first display at the others. A letter or report inside a frame is a page of its own. A link that leads to no screen, or answers with an error, is a finding; so is an error in the console of the page.',
    '',
    '| what | addresses | looks | files asked for | barriers | dead links | failures |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    row('the workbench', workbench),
    row('pages without script', site),
    '',
    `Accounts of the workbench: ${accounts.join(', ')}. Displays: ${modes.join(', ')}; sizes: ${sizes.join(', ')} (1366×768, 390×844). Pages without script: the public, a member, a liaison, a leader; displays ${displays.join(', ')}.`,
    '',
    '`npm run stories` keeps a sample of it: every screen of the workbench once, in the standard display.',
    ...(findings.length === 0 ? [] : ['', '## Findings', '', ...findings]),
    '',
  ].join('\n');
}
