import { Link } from 'react-router';
import { usePageTitle } from '../../parts/page-title.ts';
import { useWords } from '../../parts/settings.tsx';
import { paths } from '../../paths.ts';

export function NotFoundScreen() {
  const { say } = useWords();
  usePageTitle(say('not-found.title'));
  return (
    <>
      <h1>{say('not-found.title')}</h1>
      <p>{say('not-found.text')}</p>
      <ul>
        <li>
          <Link to={paths.desk}>{say('desk.title')}</Link>
        </li>
        <li>
          <Link to={paths.proposals()}>{say('proposals.title')}</Link>
        </li>
      </ul>
    </>
  );
}
