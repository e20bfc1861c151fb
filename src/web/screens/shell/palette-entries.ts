import type { CaseView } from '../../../contract/views.ts';
import { languages, word, type Language } from '../../../messages/words.ts';
import { ownNames } from '../../parts/display-choices.tsx';
import type { Say } from '../../parts/settings.tsx';
import { paths } from '../../paths.ts';
import { modes, textSizes, type Mode, type TextSize } from '../../theme.ts';
import type { MenuGroup } from './menu.ts';

/** What an entry does when it is chosen. */
export type PaletteAct = { kind: 'go'; to: string } | { kind: 'mode'; mode: Mode } | { kind: 'language'; language: Language } | { kind: 'text-size'; size: TextSize } | { kind: 'help' };

export interface PaletteEntry {
  id: string;
  group: string;
  label: string;
  act: PaletteAct;
}

interface Known {
  groups: readonly MenuGroup[];
  /** the case on the page, with the address its acts open under */
  open: { file: CaseView; actPath: (act: string) => string } | null;
  say: Say;
  language: Language;
}

/** Everything one can do from here by name, acts of the open case first. */
export function entriesOf({ groups, open, say, language }: Known): PaletteEntry[] {
  const acts = (open?.file.can ?? []).map((each): PaletteEntry => ({
    id: `act-${each}`,
    group: say('palette.case', { number: open?.file.slug ?? open?.file.receiptNumber ?? '' }),
    label: word(language, `command.${each}`),
    act: { kind: 'go', to: open?.actPath(each) ?? '' },
  }));
  const menu = groups.flatMap(({ key, label, lines }) =>
    lines.map((line): PaletteEntry => ({ id: `go-${line.to}`, group: key === null ? say('shell.menu') : label, label: line.label, act: { kind: 'go', to: line.to } })),
  );
  const display = say('shell.display');
  return [
    ...acts,
    ...menu,
    { id: 'go-password', group: say('area.own'), label: say('shell.password'), act: { kind: 'go', to: '/password' } },
    { id: 'help', group: say('shell.help'), label: say('help.?'), act: { kind: 'help' } },
    ...modes.map((mode): PaletteEntry => ({ id: `mode-${mode}`, group: display, label: `${say('shell.mode')}：${say(`mode.${mode}`)}`, act: { kind: 'mode', mode } })),
    ...languages.map((each): PaletteEntry => ({ id: `language-${each}`, group: display, label: `${say('shell.language')}：${ownNames[each]}`, act: { kind: 'language', language: each } })),
    ...textSizes.map((size): PaletteEntry => ({ id: `size-${size}`, group: display, label: `${say('shell.text-size')}：${size} %`, act: { kind: 'text-size', size } })),
  ];
}

/** A number as people type it: 2024-0007 or 2024-7. */
export function numberEntry(typed: string, say: Say): PaletteEntry[] {
  const found = /^(\d{4})-([A-Za-z]?)(\d{1,5})$/.exec(typed.trim());
  if (!found) return [];
  const slug = `${found[1]}-${(found[2] ?? '').toUpperCase()}${(found[3] ?? '').padStart(4, '0')}`;
  return [{ id: `case-${slug}`, group: say('palette.jump'), label: say('palette.open-case', { number: slug }), act: { kind: 'go', to: paths.case(slug) } }];
}

/** Every word typed stands in the entry, whatever its case. */
export function matching(entries: readonly PaletteEntry[], typed: string): PaletteEntry[] {
  const words = typed.trim().toLowerCase().split(/\s+/);
  return entries.filter(({ label, group }) => words.every((each) => `${label} ${group}`.toLowerCase().includes(each)));
}
