import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { fileAddress, type FileShape } from '../../../contract/files.ts';
import { useWords } from '../settings.tsx';

/** A picture or PDF in the page. The answer itself may load and run nothing; saving it is always offered beside. */
export function FilePreview({ file, caseId, onClose }: { file: FileShape; caseId: string; onClose: () => void }) {
  const { say } = useWords();
  const box = useRef<HTMLElement>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    box.current?.focus();
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [onClose]);
  const address = fileAddress(file.hash, caseId, true);
  const title = say('file.preview-title', { name: file.name });
  return (
    <section ref={box} className="file-preview" tabIndex={-1} aria-label={title}>
      <p className="upload-acts">
        <strong lang="zh-CN">{file.name}</strong>
        <a href={fileAddress(file.hash, caseId)} download>
          {say('file.save')}
        </a>
        <Button size="small" onClick={onClose}>
          {say('file.hide')}
        </Button>
      </p>
      {isBroken ? (
        <p className="fault" role="alert">
          {say('file.broken')}
        </p>
      ) : file.mediaType === 'application/pdf' ? (
        // eslint-disable-next-line react/iframe-missing-sandbox -- browsers show no PDF in a sandboxed frame; their viewer has a process of its own, and the answer's policy lets it load nothing
        <iframe src={address} title={title} />
      ) : (
        <img src={address} alt={say('file.alt', { name: file.name, by: file.by.name })} onError={() => setBroken(true)} />
      )}
    </section>
  );
}
