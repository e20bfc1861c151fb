import { useEffect, useMemo, useRef } from 'react';
import type { CaseView, MeView } from '../../../contract/views.ts';
import type { ClearanceShape } from '../../../contract/unit-views.ts';
import type { AnyCommand } from '../../../domain/execute.ts';
import { word } from '../../../messages/words.ts';
import { useView } from '../../parts/api.ts';
import { CommandForm } from '../../parts/command-form/command-form.tsx';
import { useCommand } from '../../parts/commands.ts';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';

interface ClearanceActProps {
  name: string;
  file: CaseView;
  me: MeView;
  part: CaseView['assignments'][number];
  clearance: ClearanceShape | null;
  /** a remark is made at one */
  paragraph?: number;
  onDone: () => void;
  onCancel: () => void;
}

/** An act on the reply on screen: its part and version are those one looks at, and are not asked again. */
export function ClearanceAct(props: ClearanceActProps) {
  const { language } = useWords();
  const command = useCommand(props.name);
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  const id = `act-${props.name}-${props.paragraph ?? 0}`;
  return (
    <section ref={place} className="section" tabIndex={-1} aria-labelledby={id}>
      <h2 id={id}>{word(language, `command.${props.name}`)}</h2>
      <Shown query={command}>{(found) => (found ? <Open {...props} command={found} /> : null)}</Shown>
    </section>
  );
}

function Open({ file, me, part, clearance, paragraph, command, onDone, onCancel }: ClearanceActProps & { command: AnyCommand }) {
  const { language } = useWords();
  const register = useView('register', {});
  const version = part.replies.at(-1)?.version ?? 1;
  const about = [file.id, version, ...(paragraph === undefined ? [] : [paragraph])].join('.');
  const draftKey = useMemo(() => ({ personId: me.personId, command: command.name, about }), [me.personId, command.name, about]);
  const letterHash = clearance?.examinedLetterHash ?? '';
  const fixed = useMemo(() => {
    // What goes out is the very letter that was examined, never a new rendering.
    const known: Record<string, unknown> = { assignmentId: part.id, version, paragraph, letterHash };
    return Object.fromEntries(Object.entries(known).filter(([field, value]) => field in command.input.shape && value !== undefined));
  }, [part.id, version, paragraph, letterHash, command]);
  return (
    <Shown query={register}>
      {(words) => (
        <CommandForm
          command={command}
          context={{ command: command.name, language, me, register: words, file }}
          id={file.id}
          version={file.version}
          currentVersion={file.version}
          draftKey={draftKey}
          fixed={fixed}
          onDone={onDone}
          onCancel={onCancel}
        />
      )}
    </Shown>
  );
}
