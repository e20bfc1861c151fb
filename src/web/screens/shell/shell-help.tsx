import { Modal } from 'antd';
import { useWords } from '../../parts/settings.tsx';

const keys = ['/', 'j', 'k', 'Enter', 'x', 'g t', 'g p', '?', 'Esc'] as const;

export function ShellHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { say } = useWords();
  return (
    <Modal
      open={isOpen}
      onCancel={onClose}
      footer={null}
      closable={{ 'aria-label': say('close') }}
      title={
        <span role="heading" aria-level={2}>
          {say('help.title')}
        </span>
      }
    >
      <table>
        <caption>{say('help.keys')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('help.key')}</th>
            <th scope="col">{say('help.effect')}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((each) => (
            <tr key={each}>
              <th scope="row">
                <kbd>{each}</kbd>
              </th>
              <td>{say(`help.${each}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{say('help.lights')}</h3>
      <p>{say('help.lights-text')}</p>
      <p>{say('help.drafts')}</p>
    </Modal>
  );
}
