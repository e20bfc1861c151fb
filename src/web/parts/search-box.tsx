import './find.css';
import { useEffect, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from './settings.tsx';

/** The address of the search with these words. */
export const searchPath = (q: string): string => (q === '' ? '/search' : `/search?${new URLSearchParams({ q }).toString()}`);

/** A form that leads to the search of all texts. `isLabelSeen` is false where the place says what it is, as in the header. */
export function SearchBox({ q = '', isLabelSeen = false }: { q?: string; isLabelSeen?: boolean }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const id = useId();
  const [typed, setTyped] = useState(q);
  useEffect(() => setTyped(q), [q]);
  return (
    <form
      className="search-box"
      role="search"
      aria-label={say(isLabelSeen ? 'find.title' : 'find.label')}
      onSubmit={(event) => {
        event.preventDefault();
        void navigate(searchPath(typed.trim()));
      }}
    >
      <label htmlFor={id} className={isLabelSeen ? undefined : 'unseen'}>
        {say('find.label')}
      </label>
      {/* Plain controls: the box stands in the header, and what the header needs is loaded with every page. */}
      <input
        id={id}
        type="search"
        maxLength={100}
        value={typed}
        placeholder={isLabelSeen ? undefined : say('find.label')}
        data-search={isLabelSeen ? true : undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="submit" className="button">
        {say('find.act')}
      </button>
    </form>
  );
}
