import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { CaseView, MeView } from '../../../contract/views.ts';
import type { HandlingView } from '../../../contract/unit-views.ts';
import type { AnyCommand } from '../../../domain/execute.ts';
import { useAnnounce } from '../../parts/announce.tsx';
import { useView } from '../../parts/api.ts';
import { CommandForm } from '../../parts/command-form/command-form.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { paths } from '../../paths.ts';
import { ReplyLayout } from './reply-layout.tsx';

interface ReplyFormProps {
  file: CaseView;
  me: MeView;
  command: AnyCommand;
  handling: HandlingView;
}

/** The same form and the same kept draft as beside the case, set as a writing desk. Saved, it goes on to the clearance. */
export function ReplyForm({ file, me, command, handling }: ReplyFormProps) {
  const { say, language } = useWords();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const register = useView('register', {});
  const draftKey = useMemo(() => ({ personId: me.personId, command: command.name, about: file.id }), [me.personId, command.name, file.id]);
  const address = file.slug ?? file.id;
  const done = (): void => {
    announce(say('act.done', { act: say(`command.${command.name}`) }));
    void navigate(paths.clear(address));
  };
  return (
    <Shown query={register}>
      {(words) => (
        <CommandForm
          command={command}
          context={{ command: command.name, language, me, register: words, file }}
          id={file.id}
          version={file.version}
          currentVersion={file.version}
          draftKey={draftKey}
          onDone={done}
          onCancel={() => void navigate(paths.work(address))}
          renderFields={(fields) => <ReplyLayout fields={fields} file={file} handling={handling} />}
        />
      )}
    </Shown>
  );
}
