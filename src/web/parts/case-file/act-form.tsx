import { useIsMutating } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useMemo, useState } from 'react';
import type { CaseView, MeView } from '../../../contract/views.ts';
import type { AnyCommand } from '../../../domain/execute.ts';
import { client, useView } from '../api.ts';
import { CommandForm } from '../command-form/command-form.tsx';
import { useCommand } from '../commands.ts';
import { letterOf, LetterPreview } from '../letter-preview.tsx';
import { ActAids } from '../office/act-aids.tsx';
import { useWords } from '../settings.tsx';
import { Shown } from '../shown.tsx';

interface ActFormProps {
  file: CaseView;
  me: MeView;
  name: string;
  onDone: () => void;
  onCancel: () => void;
}

/** One act on this case. What the server does not offer now is told, not shown as a form that must fail. */
export function ActForm(props: ActFormProps) {
  const { say } = useWords();
  const command = useCommand(props.name);
  const isPossible = props.file.can.includes(props.name);
  // Once open it stays open: what somebody is typing does not go away because another has acted.
  const [wasPossible, setWasPossible] = useState(isPossible);
  if (isPossible && !wasPossible) setWasPossible(true);
  // One's own act may be told by the live log before its answer arrives: that is no change meanwhile.
  const [isDone, setDone] = useState(false);
  const isOwn = useIsMutating({ mutationKey: ['command', props.name] }) > 0 || isDone;
  const isShut = !isPossible && !isOwn;
  const done = (): void => {
    setDone(true);
    props.onDone();
  };
  if (!isPossible && !wasPossible) return <Alert type="info" showIcon title={say('act.not-now')} />;
  return (
    <>
      {isShut ? <Alert type="warning" showIcon role="alert" title={say('act.no-more')} /> : null}
      <Shown query={command}>{(found) => (found ? <OpenAct {...props} onDone={done} isShut={isShut} command={found} /> : <Alert type="error" showIcon title={say('act.unknown')} />)}</Shown>
    </>
  );
}

function OpenAct({ file, me, command, isShut, onDone, onCancel }: ActFormProps & { command: AnyCommand; isShut: boolean }) {
  const { language } = useWords();
  const register = useView('register', {});
  const draftKey = useMemo(() => ({ personId: me.personId, command: command.name, about: file.id }), [me.personId, command.name, file.id]);
  const needsLetter = 'letterHash' in command.input.shape;
  return (
    <Shown query={register}>
      {(words) => (
        <CommandForm
          command={command}
          context={{ command: command.name, language, me, register: words, file }}
          id={file.id}
          version={file.version}
          currentVersion={file.version}
          isShut={isShut}
          draftKey={draftKey}
          complete={needsLetter ? withLetter(file.id, command.name) : undefined}
          onDone={onDone}
          onCancel={onCancel}
        >
          {needsLetter ? <LetterPreview matterId={file.id} /> : null}
          <ActAids matterId={file.id} command={command} />
        </CommandForm>
      )}
    </Shown>
  );
}

/**
 * The letter is rendered from the version at hand the moment it is examined; only its hash is sent. What is issued, on that
 * day or later, is the very letter that was examined: it is never rendered again.
 */
const withLetter =
  (matterId: string, command: string) =>
  async (input: Record<string, unknown>): Promise<Record<string, unknown>> => {
    const of = letterOf(matterId, input);
    if (command === 'issue-reply') {
      const { parts } = await client.read('handling', { id: matterId });
      const examined = parts.find((each) => each.assignmentId === of?.assignmentId)?.clearance?.examinedLetterHash;
      return { ...input, ...(examined ? { letterHash: examined } : {}) };
    }
    return of ? { ...input, letterHash: (await client.prepareLetter(of)).hash } : input;
  };
