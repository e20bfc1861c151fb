import { Modal } from 'antd';
import { Link } from 'react-router';
import type { MeView } from '../../../contract/views.ts';
import { topicsFor } from '../../parts/guide/topics.ts';
import { KeysTable } from '../../parts/guide/keys-table.tsx';
import { useWords } from '../../parts/settings.tsx';

/** `?`: the guide of one's own post first, the keys, what the lights mean. */
export function ShellHelp({ me, onClose }: { me: MeView; onClose: () => void }) {
  const { say } = useWords();
  return (
    <Modal
      open
      onCancel={onClose}
      footer={null}
      closable={{ 'aria-label': say('close') }}
      title={
        <span role="heading" aria-level={2}>
          {say('help.title')}
        </span>
      }
    >
      <h3 id="help-guides">{say('guide.title')}</h3>
      <ul aria-labelledby="help-guides">
        {topicsFor(me.role).map((each) => (
          <li key={each}>
            <Link to={`/help/${each}`} onClick={onClose}>
              {say(`guide.topic.${each}`)}
            </Link>
          </li>
        ))}
      </ul>
      <KeysTable />
      <h3>{say('help.lights')}</h3>
      <p>{say('help.lights-text')}</p>
      <p>{say('help.drafts')}</p>
    </Modal>
  );
}
