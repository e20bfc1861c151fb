import { Alert } from 'antd';
import { useMemo, type ReactNode } from 'react';
import type { CommandDone } from '../../../contract/routes.ts';
import type { MeView } from '../../../contract/views.ts';
import type { AnyCommand } from '../../../domain/execute.ts';
import { ActDrawer } from '../act-drawer.tsx';
import { useView } from '../api.ts';
import { CommandForm } from '../command-form/command-form.tsx';
import type { Values } from '../../../contract/form/values.ts';
import { useCommand } from '../commands.ts';
import { useWords } from '../settings.tsx';
import { Shown } from '../shown.tsx';

interface StreamActProps {
  me: MeView;
  /** the command whose form is open; none: closed */
  act: string | undefined;
  /** what it is done to; null: something new */
  target: { id: string; version: number } | null;
  /** what may be done now, as the server says */
  can: readonly string[];
  fixed?: Values | undefined;
  initial?: Values | undefined;
  onClose: () => void;
  onDone?: ((done: CommandDone, commandId: string) => void) | undefined;
  /** stands between the fields and the button */
  children?: ReactNode;
}

/** One act on a thing of the register, beside the page. What the server does not offer now is told, not shown as a form that must fail. */
export function StreamAct({ act, can, onClose, ...rest }: StreamActProps) {
  const { say } = useWords();
  return (
    <ActDrawer act={act} onClose={onClose}>
      {(done, name) =>
        can.includes(name) ? <Loaded key={`${name} ${rest.target?.id ?? ''}`} name={name} close={onClose} finish={done} {...rest} /> : <Alert type="info" showIcon title={say('act.not-now')} />
      }
    </ActDrawer>
  );
}

type OpenProps = Omit<StreamActProps, 'act' | 'can' | 'onClose'> & { close: () => void; finish: () => void };

function Loaded({ name, ...props }: OpenProps & { name: string }) {
  const { say } = useWords();
  const command = useCommand(name);
  return <Shown query={command}>{(found) => (found ? <Open {...props} command={found} /> : <Alert type="error" showIcon title={say('act.unknown')} />)}</Shown>;
}

function Open({ command, me, target, fixed, initial, close, finish, onDone, children }: OpenProps & { command: AnyCommand }) {
  const { language } = useWords();
  const register = useView('register', {});
  // Kept texts belong to the thing they are about, and to what was fixed for it, such as one of several posts.
  const about = `${target?.id ?? 'new'}${fixed === undefined ? '' : ` ${Object.values(fixed).join(' ')}`}`;
  const draftKey = useMemo(() => ({ personId: me.personId, command: command.name, about }), [me.personId, command.name, about]);
  return (
    <Shown query={register}>
      {(words) => (
        <CommandForm
          command={command}
          context={{ command: command.name, language, me, register: words, file: null }}
          id={target?.id}
          version={target?.version}
          currentVersion={target?.version}
          draftKey={draftKey}
          fixed={fixed}
          initial={initial}
          onDone={(done, commandId) => {
            finish();
            onDone?.(done, commandId);
          }}
          onCancel={close}
        >
          {children}
        </CommandForm>
      )}
    </Shown>
  );
}
