import { Button } from 'antd';
import { useState } from 'react';
import type { MeView } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { ActDrawer } from '../../parts/act-drawer.tsx';
import { useView } from '../../parts/api.ts';
import { ActForm } from '../../parts/case-file/act-form.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';

/** The first that is possible is what is done next. */
const acts = ['publish', 'decide-publication', 'embargo', 'unpublish'] as const;

/** What the office can do now about making this case public. */
export function PublishActs({ id, version, can, me }: { id: string; version: number; can: readonly string[]; me: MeView }) {
  const { say, language } = useWords();
  const [act, setAct] = useState<string>();
  const offered = acts.filter((each) => can.includes(each));
  return (
    <>
      {offered.length === 0 ? <p className="nothing">{say('queue.no-act')}</p> : null}
      <ul className="buttons" aria-label={say('acts.title')}>
        {offered.map((each, at) => (
          <li key={each}>
            <Button type={at === 0 && each !== 'unpublish' ? 'primary' : 'default'} onClick={() => setAct(each)}>
              {word(language, `command.${each}`)}
            </Button>
          </li>
        ))}
      </ul>
      <ActDrawer act={act} onClose={() => setAct(undefined)}>
        {(done, name) => <CaseAct id={id} version={version} name={name} me={me} onDone={done} onCancel={() => setAct(undefined)} />}
      </ActDrawer>
    </>
  );
}

interface CaseActProps {
  id: string;
  /** as the page shows it: the case may have been read before the last redaction */
  version: number;
  name: string;
  me: MeView;
  onDone: () => void;
  onCancel: () => void;
}

/** The form needs the whole case: it is read when the act is opened. */
function CaseAct({ id, version, name, me, onDone, onCancel }: CaseActProps) {
  const { say } = useWords();
  const file = useView('case', { id });
  return (
    <Shown query={file}>
      {(found) =>
        found.version < version ? (
          <p role="status" className="loading">
            {say('loading')}
          </p>
        ) : (
          <ActForm file={found} me={me} name={name} onDone={onDone} onCancel={onCancel} />
        )
      }
    </Shown>
  );
}
