import { Alert } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { CommandDone } from '../../../contract/routes.ts';
import type { MeView } from '../../../contract/views.ts';
import type { AnyCommand } from '../../../domain/execute.ts';
import { calendarId } from '../../../domain/session/events.ts';
import { useAnnounce } from '../../parts/announce.tsx';
import { useView } from '../../parts/api.ts';
import { CommandForm } from '../../parts/command-form/command-form.tsx';
import { useCommand } from '../../parts/commands.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { paths } from '../../paths.ts';

/** Things a district has exactly one of: the act goes there instead of starting another. */
const standing: Readonly<Record<string, string>> = { 'amend-calendar': calendarId };

/** An act that begins something new: a proposal, one entered for another, a meeting, a unit … */
export function StartScreen({ me }: { me: MeView }) {
  const { command = '' } = useParams();
  const { say } = useWords();
  const found = useCommand(command);
  usePageTitle(say(`command.${command}`));
  return (
    <div className="narrow-page">
      <h1>{say(`command.${command}`)}</h1>
      {me.can.includes(command) ? (
        <Shown query={found}>{(loaded) => (loaded ? <Start key={command} command={loaded} me={me} /> : <Alert type="error" showIcon title={say('act.unknown')} />)}</Shown>
      ) : (
        <Alert type="info" showIcon title={say('act.not-now')} />
      )}
    </div>
  );
}

function Start({ command, me }: { command: AnyCommand; me: MeView }) {
  const { say, language } = useWords();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const register = useView('register', {});
  const [count, setCount] = useState(0);
  const [last, setLast] = useState<CommandDone | null>(null);
  const draftKey = useMemo(() => ({ personId: me.personId, command: command.name, about: 'new' }), [me.personId, command.name]);
  const done = (result: CommandDone): void => {
    announce(say('act.done', { act: say(`command.${command.name}`) }));
    if (command.stream === 'matter') void navigate(paths.case(result.id));
    setLast(result);
    setCount(count + 1);
  };
  return (
    <>
      {last === null ? null : <Alert type="success" showIcon title={say('act.done', { act: say(`command.${command.name}`) })} description={<Link to={paths.desk}>{say('desk.title')}</Link>} />}
      <Shown query={register}>
        {(words) => (
          <CommandForm
            key={count}
            command={command}
            context={{ command: command.name, language, me, register: words, file: null }}
            id={standing[command.name]}
            draftKey={draftKey}
            onDone={done}
            onCancel={() => void navigate(paths.desk)}
          />
        )}
      </Shown>
    </>
  );
}
