import { useWords } from '../settings.tsx';

const keys = ['Ctrl+K', '/', 'j', 'k', 'Enter', 'x', 'g t', 'g p', '?', 'Esc'] as const;

/** Everything the keyboard can do, wherever it is explained. */
export function KeysTable() {
  const { say } = useWords();
  return (
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
  );
}
