import { Button } from 'antd';
import { messageOf } from '../api.ts';
import { useWords } from '../settings.tsx';
import { sizeText } from './file-words.ts';
import type { Running } from './use-uploads.ts';

/** One file on its way: how far, what it waits for, and what can be done about it. */
export function UploadRow({ running, onCancel }: { running: Running; onCancel: () => void }) {
  const { say, language } = useWords();
  const { task, state } = running;
  const { name, size } = task.file;
  const isStopped = state.phase === 'paused' || state.phase === 'failed';
  return (
    <li className={`upload is-${state.phase}`}>
      <p>
        <strong lang="zh-CN">{name}</strong>{' '}
        <span className="hint">{say(`upload.${state.phase}`, { sent: sizeText(state.sent), size: sizeText(size), percent: Math.floor((state.sent / Math.max(size, 1)) * 100) })}</span>
      </p>
      <progress max={Math.max(size, 1)} value={state.sent} aria-label={say('upload.progress', { name })} />
      {state.phase === 'failed' ? (
        <p className="fault" role="alert">
          {messageOf(state.error, language)}
        </p>
      ) : null}
      <p className="upload-acts">
        {state.phase === 'sending' || state.phase === 'unreached' ? (
          <Button size="small" aria-label={say('upload.pause-of', { name })} onClick={task.pause}>
            {say('upload.pause')}
          </Button>
        ) : null}
        {isStopped ? (
          <Button size="small" aria-label={say('upload.resume-of', { name })} onClick={task.resume}>
            {say(state.phase === 'failed' ? 'retry' : 'upload.resume')}
          </Button>
        ) : null}
        <Button size="small" aria-label={say('upload.cancel-of', { name })} onClick={onCancel}>
          {say('upload.cancel')}
        </Button>
      </p>
    </li>
  );
}
