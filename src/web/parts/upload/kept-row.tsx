import { Button } from 'antd';
import { fileAddress, type Uploaded } from '../../../contract/files.ts';
import { useWords } from '../settings.tsx';
import { kindOf, sizeText } from './file-words.ts';
import { ScanTag } from './scan-tag.tsx';

interface KeptRowProps {
  hash: string;
  /** null: the browser remembers nothing but the hash */
  file: Pick<Uploaded, 'name' | 'mediaType' | 'sizeBytes' | 'scan'> | null;
  /** the case it belongs to already; null: brought just now */
  caseId: string | null;
  onRemove: () => void;
}

/** A file that is kept and goes with the act. */
export function KeptRow({ hash, file, caseId, onRemove }: KeptRowProps) {
  const { say } = useWords();
  const name = file?.name ?? say('file.earlier', { hash: hash.slice(0, 12) });
  return (
    <li className="upload is-done">
      <p>
        <a href={fileAddress(hash, caseId)} download lang="zh-CN">
          {name}
        </a>{' '}
        {file === null ? null : (
          <>
            <span className="hint">
              {say(`file.kind.${kindOf(file.mediaType)}`)} {sizeText(file.sizeBytes)}
            </span>{' '}
            <ScanTag scan={file.scan} />
          </>
        )}
      </p>
      <p className="upload-acts">
        <Button size="small" aria-label={say('file.remove-of', { name })} onClick={onRemove}>
          {say('file.remove')}
        </Button>
      </p>
    </li>
  );
}
