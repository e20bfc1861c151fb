import { Button } from 'antd';
import { Link } from 'react-router';
import { leaderRoles, roles } from '../../../domain/actor.ts';
import type { MeView } from '../../../contract/views.ts';
import { find } from '../../areas/find.ts';
import { Disclosure } from '../../parts/disclosure.tsx';
import { DisplayChoices } from '../../parts/display-choices.tsx';
import { SearchBox } from '../../parts/search-box.tsx';
import { useWords } from '../../parts/settings.tsx';
import { paths } from '../../paths.ts';
import { AccountMenu } from './account-menu.tsx';
import { NoticesBell } from './notices-bell.tsx';

interface ShellHeaderProps {
  me: MeView;
  onHelp: () => void;
  onPalette: () => void;
  /** on a narrow page the menu opens from here */
  onMenu: (() => void) | null;
}

const searchers = find.screens.find((each) => each.path === 'search')?.roles ?? roles;

export function ShellHeader({ me, onHelp, onPalette, onMenu }: ShellHeaderProps) {
  const { say } = useWords();
  return (
    <header className="header">
      {onMenu === null ? null : <Button onClick={onMenu}>☰ {say('shell.menu-open')}</Button>}
      {onMenu !== null && leaderRoles.some((each) => each === me.role) ? (
        <a className="button" href="/l">
          {say('leader.approvals')}
        </a>
      ) : null}
      <p className="brand">
        <Link to={paths.desk}>
          <span lang="zh-CN">{me.district.conference}</span> · {say('product')}
        </Link>
      </p>
      {searchers.some((each) => each === me.role) ? <SearchBox /> : null}
      <div className="header-acts">
        <Button onClick={onPalette} aria-keyshortcuts="Control+K">
          {say('palette.open')} <kbd>Ctrl+K</kbd>
        </Button>
        <NoticesBell />
        <Disclosure label={say('shell.display')}>{() => <DisplayChoices />}</Disclosure>
        <Button onClick={onHelp} aria-keyshortcuts="?">
          {say('shell.help')}
        </Button>
        <AccountMenu me={me} />
      </div>
    </header>
  );
}
