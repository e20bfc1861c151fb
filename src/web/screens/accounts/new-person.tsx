import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { MeView } from '../../../contract/views.ts';
import { StreamAct } from '../../parts/register/stream-act.tsx';
import { useWords } from '../../parts/settings.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';

/** Registers somebody and goes on to his page, where post and account follow. */
export function NewPerson({ me }: { me: MeView }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const navigate = useNavigate();
  if (!me.can.includes('register-person')) return null;
  return (
    <>
      <p>
        <Button type="primary" onClick={() => filter.set({ act: 'register-person' })}>
          {say('command.register-person')}
        </Button>
      </p>
      <StreamAct
        me={me}
        act={filter.get('act') === 'register-person' ? 'register-person' : undefined}
        target={null}
        can={me.can}
        onClose={() => filter.set({ act: undefined }, true)}
        onDone={(done) => void navigate(`/admin/accounts/${done.id}`)}
      />
    </>
  );
}
