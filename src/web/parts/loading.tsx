import { useWords } from './settings.tsx';

/** Something is on its way. */
export function Loading() {
  const { say } = useWords();
  return (
    <p role="status" className="loading">
      {say('loading')}
    </p>
  );
}
