import { Alert } from 'antd';
import { useMemo } from 'react';
import type { MeView } from '../../../contract/views.ts';
import type { AnyCommand } from '../../../domain/execute.ts';
import { useView } from '../../parts/api.ts';
import { CommandForm } from '../../parts/command-form/command-form.tsx';
import { useCommand } from '../../parts/commands.ts';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';

export interface OpenEntry {
  id: string | undefined;
  version: number | undefined;
  /** what the form begins with */
  start?: Readonly<Record<string, string | boolean>>;
}

interface EntryActProps {
  me: MeView;
  name: string;
  entry: OpenEntry;
  onDone: () => void;
  onCancel: () => void;
}

/** One act on a topic, a notice or a request. */
export function EntryAct(props: EntryActProps) {
  const { say } = useWords();
  const command = useCommand(props.name);
  return <Shown query={command}>{(found) => (found ? <Open {...props} command={found} /> : <Alert type="error" showIcon title={say('act.unknown')} />)}</Shown>;
}

function Open({ me, command, entry, onDone, onCancel }: EntryActProps & { command: AnyCommand }) {
  const { language } = useWords();
  const register = useView('register', {});
  const draftKey = useMemo(() => ({ personId: me.personId, command: command.name, about: entry.id ?? 'new' }), [me.personId, command.name, entry.id]);
  return (
    <Shown query={register}>
      {(words) => (
        <CommandForm
          command={command}
          context={{ command: command.name, language, me, register: words, file: null, start: entry.start }}
          id={entry.id}
          version={entry.version}
          currentVersion={entry.version}
          draftKey={draftKey}
          onDone={onDone}
          onCancel={onCancel}
        />
      )}
    </Shown>
  );
}
