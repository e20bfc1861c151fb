import { matchPath } from 'react-router';
import { committeeRoles, officeRoles, type Role } from '../../../domain/actor.ts';
import type { DeskView, MeView } from '../../../contract/views.ts';
import type { WordKey } from '../../../messages/words.ts';
import { areas } from '../../areas/all.ts';
import type { Say } from '../../parts/settings.tsx';
import { paths } from '../../paths.ts';

export interface MenuLine {
  to: string;
  /** the addresses of the screen, as the router reads them */
  pattern: string;
  label: string;
  /** how much waits there */
  count: number;
}

export interface MenuGroup {
  /** null: the lines every post begins with */
  key: WordKey | null;
  label: string;
  lines: readonly MenuLine[];
}

const reportReaders: readonly Role[] = [...committeeRoles, ...officeRoles, 'leader', 'audit-admin'];
const isOne = (roles: readonly Role[], role: string): boolean => roles.some((each) => each === role);

/** Everything this post may open, in the order of the menu. The palette and the way back above a screen read the same. */
export function menuOf(me: MeView, desk: Pick<DeskView, 'steps' | 'year'> | undefined, say: Say): MenuGroup[] {
  const steps = desk?.steps ?? [];
  const waiting = (of: readonly string[] | undefined): number => steps.filter((each) => of?.includes(each.step)).reduce((sum, each) => sum + each.total, 0);
  const line = (to: string, pattern: string, label: string, count = 0): MenuLine => ({ to, pattern, label, count });
  const first = [
    line(paths.desk, '/', say('desk.title')),
    line(
      paths.todo(),
      '/todo',
      say('todo.title'),
      steps.reduce((sum, each) => sum + each.total, 0),
    ),
    line(paths.proposals(), '/proposals/:id?/:act?', say('proposals.title')),
    ...(isOne(reportReaders, me.role) ? [line(desk?.year ? paths.report(desk.year) : '/report', '/report/:id?/:act?', say('report.title'))] : []),
  ];
  const own = areas.map(({ label, screens }) => ({
    key: label,
    label: say(label),
    lines: screens.filter((each) => each.menu && isOne(each.roles, me.role)).map(({ path, menu }) => line(menu?.to ?? `/${path}`, `/${path}`, say(menu?.label ?? label), waiting(menu?.steps))),
  }));
  const starts = me.can.filter((each) => each !== 'compile-report').map((each) => line(paths.start(each), paths.start(each), say(`command.${each}`)));
  // What begins something new stands before what is one's own.
  const begin = { key: 'shell.start' as const, label: say('shell.start'), lines: starts };
  return [{ key: null, label: '', lines: first }, ...own.slice(0, -1), begin, ...own.slice(-1)].filter((each) => each.lines.length > 0);
}

export interface Place {
  line: MenuLine;
  id: string | undefined;
  act: string | undefined;
  /** the screen has no line of its own: the one it belongs to leads back from it */
  isBelow: boolean;
}

/** The line of the menu an address belongs to, and what its parts say. */
export function lineAt(groups: readonly MenuGroup[], pathname: string): Place | null {
  const lines = groups.flatMap((each) => each.lines);
  for (const line of lines) {
    const found = matchPath({ path: line.pattern, end: true }, pathname);
    if (found) return { line, id: found.params['id'], act: found.params['act'], isBelow: false };
  }
  for (const { path, under } of areas.flatMap(({ screens }) => screens)) {
    const found = under ? matchPath({ path: `/${path}`, end: true }, pathname) : null;
    const line = found ? lines.find(({ to }) => to.split('?')[0] === under?.to) : undefined;
    if (found && line) return { line, id: under?.isCase ? found.params['id'] : undefined, act: found.params['act'], isBelow: true };
  }
  return null;
}
