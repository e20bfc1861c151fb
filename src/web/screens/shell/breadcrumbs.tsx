import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import type { CaseView } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { useWords } from '../../parts/settings.tsx';
import { paths } from '../../paths.ts';
import { lineAt, type MenuGroup } from './menu.ts';

/** Where one is: menu › case number › step; each but the last leads there. */
export function Breadcrumbs({ groups }: { groups: readonly MenuGroup[] }) {
  const { say, language } = useWords();
  const { pathname } = useLocation();
  const found = lineAt(groups, pathname);
  const number = useCaseNumber(found?.id ?? '');
  const root = found?.line.to.split('?')[0] ?? '';
  const address = found?.line.pattern.split('/:')[0] ?? '';
  const trail = [
    { to: paths.desk, label: say('desk.title') },
    ...(found && found.line.pattern !== '/' ? [{ to: root, label: found.line.label }] : []),
    ...(found?.id === undefined || number === null || address === '/report' ? [] : [{ to: found.isBelow ? paths.case(found.id) : `${address}/${encodeURIComponent(found.id)}`, label: number }]),
    ...(found?.act === undefined ? [] : [{ to: pathname, label: word(language, `command.${found.act}`) }]),
  ];
  // A page without a line of its own is not the last part of the trail: that leads back from it.
  const here = found?.isBelow && found.act === undefined ? -1 : trail.length - 1;
  return (
    <nav className="breadcrumbs" aria-label={say('shell.trail')}>
      <ol>
        {trail.map((each, at) => (
          <li key={each.to}>{at === here ? <span aria-current="page">{each.label}</span> : <Link to={each.to}>{each.label}</Link>}</li>
        ))}
      </ol>
    </nav>
  );
}

/** The number of the case as the screen knows it, which asks for it anyway; nothing is asked here. None for what is no case. */
function useCaseNumber(id: string): string | null {
  const { say } = useWords();
  const { data } = useQuery<CaseView>({ queryKey: ['view', 'case', { id }], enabled: false, queryFn: () => Promise.reject(new Error('the screen asks')) });
  if (/^\d{4}-[A-Z]?\d+$/.test(id)) return id;
  return data ? (data.slug ?? data.receiptNumber ?? say('shell.this-case')) : null;
}
