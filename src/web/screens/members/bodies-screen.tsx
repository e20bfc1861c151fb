import { Button } from 'antd';
import { Link } from 'react-router';
import type { MeView } from '../../../contract/views.ts';
import { formWord } from '../../../messages/words.ts';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { ListTable } from '../../parts/register/list-table.tsx';
import { StreamAct } from '../../parts/register/stream-act.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { paths } from '../../paths.ts';

/** W35 集体提案单位: who may propose in the name of a party, organisation, sector, committee or group. */
export function BodiesScreen({ me }: { me: MeView }) {
  const { say, language } = useWords();
  const filter = useUrlFilter();
  const bodies = useView('bodies', {});
  usePageTitle(say('bodies.title'));
  return (
    <>
      <h1>{say('bodies.title')}</h1>
      <p className="lead">{say('bodies.lead')}</p>
      <div className="list-head">
        <p>
          <Link to="/members">{say('members.title')}</Link>
        </p>
        {me.can.includes('register-body') ? (
          <Button type="primary" onClick={() => filter.set({ act: 'register-body' })}>
            {say('command.register-body')}
          </Button>
        ) : null}
      </div>
      <Shown query={bodies}>
        {({ items, year }) =>
          items.length === 0 ? (
            <p className="nothing">{say('bodies.none')}</p>
          ) : (
            <>
              <p className="total">{say('bodies.total', { count: items.length })}</p>
              <ListTable
                caption={say('bodies.title')}
                items={items}
                keyOf={(each) => each.id}
                columns={[
                  { name: 'name', header: say('bodies.name'), isRowHeader: true, renderCell: (each) => <span lang="zh-CN">{each.name}</span> },
                  { name: 'type', header: say('bodies.type'), renderCell: (each) => formWord(language, 'register-body', `choice.${each.type}`) },
                  {
                    name: 'liaisons',
                    header: say('bodies.liaisons'),
                    renderCell: (each) =>
                      each.liaisons.length === 0 ? <span className="light is-yellow">▲ {say('bodies.no-liaison')}</span> : <span lang="zh-CN">{each.liaisons.map((one) => one.name).join('、')}</span>,
                  },
                  {
                    name: 'proposed',
                    header: say('bodies.proposed', { year: year ?? '' }),
                    isNumber: true,
                    renderCell: (each) => (each.proposed === null ? '—' : each.proposed === 0 ? '0' : <Link to={paths.proposals({ q: each.name, year: year ?? undefined })}>{each.proposed}</Link>),
                  },
                ]}
              />
            </>
          )
        }
      </Shown>
      <StreamAct me={me} act={filter.get('act') || undefined} target={null} can={me.can} onClose={() => filter.set({ act: undefined }, true)} />
    </>
  );
}
