import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { client } from '../api.ts';
import { useWords } from '../settings.tsx';
import { KeptRow } from '../upload/kept-row.tsx';
import { UnfinishedUploads } from '../upload/unfinished-uploads.tsx';
import { knownFile, unfinishedUploads } from '../upload/upload-memory.ts';
import { UploadRow } from '../upload/upload-row.tsx';
import { useUploads } from '../upload/use-uploads.ts';
import { useForm, type Control } from './form-context.tsx';
import { isList } from '../../../contract/form/values.ts';
import '../upload/upload.css';

const pieceBytesBefore = 262_144; // until the server has said how large a piece may be

/** One file, or several: each is kept by the server at once, in pieces that survive a lost network; the form holds the hashes. */
export function FileControl({ control, max = 1, isMany = false }: { control: Control; max?: number; isMany?: boolean }) {
  const { say } = useWords();
  const { context, hold } = useForm();
  const picker = useRef<HTMLInputElement>(null);
  const rules = useQuery({ queryKey: ['upload-rules'], queryFn: () => client.uploadRules(), staleTime: Number.POSITIVE_INFINITY }).data;
  const kept = hashesOf(control.value);
  // Two that arrive together are both kept: each is added to what stands there then.
  const uploads = useUploads(rules?.pieceBytes ?? pieceBytesBefore, ({ hash }) => {
    control.set(isMany ? (before) => [...hashesOf(before).filter((each) => each !== hash), hash].slice(0, max) : hash);
  });
  // From before this form was opened: a reload or a closed window broke them off.
  const [unfinished] = useState(unfinishedUploads);
  const isBusy = uploads.running.some(({ state }) => state.phase !== 'failed');
  useEffect(() => {
    hold(control.id, isBusy);
    return () => hold(control.id, false);
  }, [hold, control.id, isBusy]);

  const left = isMany ? Math.max(0, max - kept.length - uploads.running.length) : 1;
  const choose = (files: FileList | null): void => {
    const chosen = [...(files ?? [])].slice(0, left);
    if (!isMany && chosen.length > 0) uploads.running.forEach(uploads.cancel);
    chosen.forEach(uploads.add);
    // The same file may be chosen again, to go on with it.
    if (picker.current) picker.current.value = '';
  };
  const remove = (hash: string): void => {
    control.set(isMany ? (before) => hashesOf(before).filter((each) => each !== hash) : '');
    picker.current?.focus();
  };
  const fileOf = (hash: string) => knownFile(hash) ?? cardOf(context.file?.files.find((each) => each.hash === hash)) ?? null;
  return (
    <div className="file">
      <input
        ref={picker}
        id={control.id}
        {...control.aria}
        type="file"
        multiple={isMany}
        accept={rules?.endings.join(',') ?? ''}
        disabled={left === 0}
        onChange={(event) => choose(event.target.files)}
      />
      <p className="hint">
        {rules === undefined ? '' : say('file.rules', { endings: rules.endings.map((each) => each.slice(1)).join('、'), size: `${Math.floor(rules.bytesMax / 1_048_576)} MB`, max })}
        {rules?.isScanned === false ? ` ${say('file.no-scanner')}` : ''}
      </p>
      <UnfinishedUploads begun={unfinished} taken={uploads.running.map(({ task }) => task.file)} />
      <ul className="uploads" aria-label={say('file.chosen')}>
        {kept.map((hash) => (
          <KeptRow key={hash} hash={hash} file={fileOf(hash)} caseId={context.file?.files.some((each) => each.hash === hash) ? context.file.id : null} onRemove={() => remove(hash)} />
        ))}
        {uploads.running.map((each) => (
          <UploadRow key={each.key} running={each} onCancel={() => uploads.cancel(each)} />
        ))}
      </ul>
      <p role="status" className="unseen">
        {isBusy ? say('file.uploading') : kept.length > 0 ? say('file.kept', { count: kept.length }) : ''}
      </p>
    </div>
  );
}

function hashesOf(value: Control['value']): string[] {
  const all = isList(value) ? value : [value];
  return all.filter((each): each is string => typeof each === 'string' && each !== '');
}

const cardOf = <T extends { sizeBytes: number | null }>(file: T | undefined): (T & { sizeBytes: number }) | undefined =>
  file === undefined || file.sizeBytes === null ? undefined : { ...file, sizeBytes: file.sizeBytes };
