import type { MeView } from '../../contract/views.ts';
import { ActDrawer } from './act-drawer.tsx';
import { useView } from './api.ts';
import { ActForm } from './case-file/act-form.tsx';
import { Shown } from './shown.tsx';

/** One act on one case of a list, beside the list. */
export function CaseActDrawer({ me, of, onClose }: { me: MeView; of: { act: string; id: string } | null; onClose: () => void }) {
  return (
    <ActDrawer act={of?.act} onClose={onClose}>
      {(done, act) => (of === null ? null : <OpenAct me={me} id={of.id} act={act} onDone={done} onCancel={onClose} />)}
    </ActDrawer>
  );
}

function OpenAct({ me, id, act, onDone, onCancel }: { me: MeView; id: string; act: string; onDone: () => void; onCancel: () => void }) {
  const file = useView('case', { id });
  return <Shown query={file}>{(found) => <ActForm me={me} file={found} name={act} onDone={onDone} onCancel={onCancel} />}</Shown>;
}
