import { Alert } from 'antd';
import { useMemo } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { MeView } from '../../../contract/views.ts';
import type { BoardItem } from '../../../contract/unit-views.ts';
import { useAnnounce } from '../../parts/announce.tsx';
import { useView } from '../../parts/api.ts';
import { CommandForm } from '../../parts/command-form/command-form.tsx';
import { useCommand } from '../../parts/commands.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { paths } from '../../paths.ts';

/** All open cases of one officer go to another in one act, for instance when he changes his post. */
export function HandOverScreen({ me }: { me: MeView }) {
  const { say } = useWords();
  const { officer = '' } = useParams();
  const board = useView('board', { whose: 'unit', officer });
  usePageTitle(say('command.hand-over'));
  return (
    <div className="narrow-page">
      <h1>{say('command.hand-over')}</h1>
      <Shown query={board}>
        {({ lanes }) => {
          const [lane] = lanes;
          const items = lane?.cells.flatMap((cell) => cell.items) ?? [];
          return lane && items.length > 0 ? (
            <HandOver me={me} name={lane.officer?.name ?? ''} items={items} />
          ) : (
            <p className="nothing">
              {say('hand-over-cases.none')} <Link to={paths.board()}>{say('board.title')}</Link>
            </p>
          );
        }}
      </Shown>
    </div>
  );
}

function HandOver({ me, name, items }: { me: MeView; name: string; items: readonly BoardItem[] }) {
  const { say } = useWords();
  const cases = items.filter((each, at) => items.findIndex((other) => other.matterId === each.matterId) === at);
  return (
    <>
      <p className="lead">{say('hand-over-cases.lead', { name, count: cases.length })}</p>
      <ul>
        {cases.map((each) => (
          <li key={each.matterId}>
            <Link to={paths.case(each.slug ?? each.matterId)}>
              {each.slug} <span lang="zh-CN">{each.title}</span>
            </Link>
          </li>
        ))}
      </ul>
      <HandOverForm me={me} cases={cases} />
    </>
  );
}

function HandOverForm({ me, cases }: { me: MeView; cases: readonly BoardItem[] }) {
  const { say, language } = useWords();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const [first, ...others] = cases;
  const command = useCommand('hand-over');
  const register = useView('register', {});
  const file = useView('case', { id: first?.matterId ?? '' });
  const ids = others.map((each) => each.matterId).join(' ');
  const draftKey = useMemo(() => ({ personId: me.personId, command: 'hand-over', about: first?.matterId ?? '' }), [me.personId, first?.matterId]);
  const fixed = useMemo(() => ({ assignmentId: first?.assignmentId ?? '', alsoMatterIds: ids === '' ? [] : ids.split(' ') }), [first?.assignmentId, ids]);
  const leave = (): void => void navigate(paths.board({ whose: 'unit' }));
  return (
    <Shown query={command}>
      {(act) => (
        <Shown query={register}>
          {(words) => (
            <Shown query={file}>
              {(found) =>
                act && found.can.includes('hand-over') ? (
                  <CommandForm
                    command={act}
                    context={{ command: 'hand-over', language, me, register: words, file: found }}
                    id={found.id}
                    version={found.version}
                    currentVersion={found.version}
                    draftKey={draftKey}
                    fixed={fixed}
                    onDone={() => {
                      announce(say('act.done', { act: say('command.hand-over') }));
                      leave();
                    }}
                    onCancel={leave}
                  />
                ) : (
                  <Alert type="info" showIcon title={say('act.not-now')} />
                )
              }
            </Shown>
          )}
        </Shown>
      )}
    </Shown>
  );
}
