import { useEffect, useRef, useState } from 'react';
import type { Uploaded } from '../../../contract/files.ts';
import { startUpload, type UploadState, type UploadTask } from './upload-task.ts';

export interface Running {
  key: number;
  task: UploadTask;
  state: UploadState;
}

/** The uploads of one control: each goes its own way, `onDone` is told of every file that is kept. */
export function useUploads(pieceBytes: number, onDone: (file: Uploaded) => void) {
  const [running, setRunning] = useState<readonly Running[]>([]);
  const count = useRef(0);
  const done = useRef(onDone);
  const tasks = useRef(new Map<number, UploadTask>());
  useEffect(() => {
    done.current = onDone;
  });
  // The form is closed: what is under way stops and can be taken up again with the same file.
  useEffect(() => {
    const open = tasks.current;
    return () => open.forEach((task) => task.pause());
  }, []);

  const drop = (key: number): void => {
    tasks.current.delete(key);
    setRunning((before) => before.filter((each) => each.key !== key));
  };
  const add = (file: File): void => {
    const key = (count.current += 1);
    const told = (state: UploadState): void => {
      if (state.phase === 'done') {
        drop(key);
        done.current(state.file);
      } else setRunning((before) => before.map((each) => (each.key === key ? { ...each, state } : each)));
    };
    const task = startUpload(file, pieceBytes, told);
    tasks.current.set(key, task);
    setRunning((before) => [...before, { key, task, state: { phase: 'sending', sent: 0 } }]);
  };
  return {
    running,
    add,
    cancel: ({ key, task }: Running): void => {
      task.cancel();
      drop(key);
    },
  };
}
