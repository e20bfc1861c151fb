import '../../parts/committee.css';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { MeView } from '../../../contract/views.ts';
import { committeeRoles } from '../../../domain/actor.ts';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { files, hrefOf, paths } from '../../paths.ts';
import { HandOverSheet } from './hand-over-sheet.tsx';

/** 移交清单 as it is printed and signed: docketed cases of some days in the order of their numbers. */
export function HandOverScreen({ me }: { me: MeView }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const range = { ...(filter.get('from') === '' ? {} : { from: filter.get('from') }), ...(filter.get('to') === '' ? {} : { to: filter.get('to') }) };
  const found = useView('hand-over-list', range);
  usePageTitle(say('hand-over.name'));
  return (
    <>
      <div className="list-head no-print">
        {committeeRoles.some((each) => each === me.role) ? <Link to={paths.numbering}>{say('hand-over.other-range')}</Link> : null}
        <ul className="buttons">
          <li>
            <Button type="primary" onClick={() => window.print()}>
              {say('hand-over.print')}
            </Button>
          </li>
          {(['xlsx', 'docx'] as const).map((kind) => (
            <li key={kind}>
              <a className="button" href={hrefOf(files.handOver(kind, range))} download>
                {say(`hand-over.${kind}`)}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <Shown query={found}>{(list) => <HandOverSheet list={list} />}</Shown>
    </>
  );
}
