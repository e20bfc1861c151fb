import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { CaseView, MeView } from '../../../contract/views.ts';
import { useAnnounce } from '../../parts/announce.tsx';
import { useView } from '../../parts/api.ts';
import { CommandForm } from '../../parts/command-form/command-form.tsx';
import { useCommand } from '../../parts/commands.ts';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { paths } from '../../paths.ts';

/** The merge itself, its principal already chosen. */
export function MergeForm({ me, from, into, onCancel }: { me: MeView; from: CaseView; into: CaseView; onCancel: () => void }) {
  const { say, language } = useWords();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const command = useCommand('merge-proposals');
  const register = useView('register', {});
  const fixed = useMemo(() => ({ principalId: into.id }), [into.id]);
  const draftKey = useMemo(() => ({ personId: me.personId, command: 'merge-proposals', about: `${from.id} ${into.id}` }), [me.personId, from.id, into.id]);
  const done = (): void => {
    announce(say('act.done', { act: say('command.merge-proposals') }));
    void navigate(paths.merge());
  };
  return (
    <Shown query={command}>
      {(found) =>
        found ? (
          <Shown query={register}>
            {(words) => (
              <CommandForm
                command={found}
                context={{ command: found.name, language, me, register: words, file: from }}
                id={from.id}
                version={from.version}
                currentVersion={from.version}
                draftKey={draftKey}
                fixed={fixed}
                onDone={done}
                onCancel={onCancel}
              />
            )}
          </Shown>
        ) : null
      }
    </Shown>
  );
}
