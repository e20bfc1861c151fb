import { Button } from 'antd';
import { useState } from 'react';
import { client } from '../api.ts';
import { useWords } from '../settings.tsx';
import { sizeText } from './file-words.ts';
import { forgetUpload, unfinishedUploads, type Begun } from './upload-memory.ts';

/** Uploads that a reload broke off: the same file chosen again goes on where it stood; or they are given up. */
export function UnfinishedUploads({ begun, taken }: { begun: readonly Begun[]; taken: readonly File[] }) {
  const { say } = useWords();
  const [dropped, setDropped] = useState<readonly string[]>([]);
  const still = new Set(unfinishedUploads().map((each) => each.id));
  const shown = begun.filter((each) => still.has(each.id) && !dropped.includes(each.id) && !taken.some((file) => file.name === each.name && file.size === each.size));
  if (shown.length === 0) return null;
  const drop = (id: string): void => {
    forgetUpload(id);
    setDropped([...dropped, id]);
    // What cannot be said now, the server finds out by itself once the time is over.
    void client.cancelUpload(id).catch(() => undefined);
  };
  return (
    <ul className="uploads" aria-label={say('file.unfinished')}>
      {shown.map((each) => (
        <li key={each.id} className="upload is-paused">
          <p>{say('file.begun', { name: each.name, size: sizeText(each.size) })}</p>
          <p className="upload-acts">
            <Button size="small" aria-label={say('upload.cancel-of', { name: each.name })} onClick={() => drop(each.id)}>
              {say('upload.cancel')}
            </Button>
          </p>
        </li>
      ))}
    </ul>
  );
}
