import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { client, messageOf } from '../api.ts';
import { useWords } from '../settings.tsx';
import type { Control } from './form-context.tsx';

/** A scan or other file: kept by the server at once, the form holds its hash. */
export function FileControl({ control }: { control: Control }) {
  const { say, language } = useWords();
  const picker = useRef<HTMLInputElement>(null);
  const [name, setName] = useState<string | null>(null);
  const upload = useMutation({
    mutationFn: (file: File) => client.upload(file.name, file),
    onSuccess: (kept, file) => {
      setName(file.name);
      control.set(kept.hash);
    },
  });
  const hash = typeof control.value === 'string' ? control.value : '';
  const remove = (): void => {
    control.set('');
    setName(null);
    if (picker.current) picker.current.value = '';
  };
  return (
    <div className="file">
      <input
        ref={picker}
        id={control.id}
        {...control.aria}
        type="file"
        accept="application/pdf,image/png,image/jpeg"
        disabled={upload.isPending}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) upload.mutate(file);
        }}
      />
      <p role="status" className="hint">
        {upload.isPending ? say('file.uploading') : hash === '' ? say('file.none') : say('file.kept', { name: name ?? say('file.earlier'), hash: hash.slice(0, 12) })}
      </p>
      {upload.isError ? (
        <p className="fault" role="alert">
          {messageOf(upload.error, language)}
        </p>
      ) : null}
      {hash === '' ? null : <Button onClick={remove}>{say('file.remove')}</Button>}
    </div>
  );
}
